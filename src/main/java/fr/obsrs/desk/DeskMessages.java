package fr.obsrs.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What moderators read, in French. What a script fills in is handed over as {@code %word%}. */
@MessageBundle(value = "desk", locale = "fr")
interface DeskMessages {
    @Message("Le bureau des affiches")
    String title();

    @Message("Écran privé")
    String privately();

    @Message("Aller à la file")
    String skip();

    @Message("In English")
    String otherLanguage();

    @Message("À relire")
    String queue();

    @Message("Au mur")
    String wall();

    @Message("{#if n == '0'}Rien à relire{#else if n == '1'}1 affiche attend{#else}{n} affiches attendent{/if}")
    String waiting(String n);

    @Message("la plus ancienne depuis {age}")
    String oldest(String age);

    @Message("{#if n == '1'}et 1 autre, plus récente{#else}et {n} autres, plus récentes{/if}")
    String more(String n);

    @Message("Tout est relu. Profitez-en, ça ne dure jamais.")
    String queueEmpty();

    @Message("Le mur est vide. C’est gênant pour tout le monde.")
    String wallEmpty();

    @Message("On ouvre le bureau…")
    String loading();

    @Message("Afficher")
    String approve();

    @Message("Écarter")
    String reject();

    @Message("Décoller")
    String retract();

    @Message("l’affiche de {name}")
    String posterOf(String name);

    @Message("Retenue pour une raison")
    String heldOnce();

    @Message("Retenue pour {n} raisons")
    String held(String n);

    @Message("Rien à signaler")
    String nothingFound();

    @Message("Aucune règle n’a tiqué. Un regard suffit.")
    String nothingFoundMore();

    @Message("Les filtres retiennent. C’est vous qui décidez.")
    String youDecide();

    @Message("Atelier {number}")
    String room(int number);

    @Message("Sans atelier")
    String noRoom();

    @Message("Contenu signalé par son auteur\u00a0: {warning}")
    String warning(String warning);

    @Message("{n} média(s) joint(s), pas encore montré(s) ici")
    String media(String n);

    @Message("sans description")
    String noAlt();

    @Message("Pourquoi l’écarter\u202f?")
    String whyReject();

    @Message("Pourquoi la décoller\u202f?")
    String whyRetract();

    @Message("Son auteur verra cette raison, en mots simples. Le journal la garde.")
    String whyMore();

    @Message("Annuler")
    String cancel();

    @Message("Envoi…")
    String sending();

    @Message("Enregistrement en cours\u00a0: le journal tarde, on renvoie la même décision.")
    String saving();

    @Message("Masqué partout ici, enregistrement en cours\u00a0: le journal tarde.")
    String hidden();

    @Message("Affichée\u00a0: «\u00a0{text}\u00a0»")
    String approved(String text);

    @Message("Écartée\u00a0: «\u00a0{text}\u00a0»")
    String rejected(String text);

    @Message("Décollée\u00a0: «\u00a0{text}\u00a0»")
    String retracted(String text);

    @Message("{by} a décidé avant vous\u00a0: {standing}.")
    String taken(String by, String standing);

    @Message("Cette affiche n’est plus là.")
    String gone();

    @Message("Décision refusée\u00a0: {detail}")
    String refused(String detail);

    @Message("Réseau perdu. Rien n’est perdu\u00a0: on réessaie, et vos décisions partiront.")
    String offline();

    @Message("Votre accès est fermé. Rechargez la page pour vous identifier.")
    String signedOut();

    @Message("Recharger")
    String reload();

    @Message("{#switch name}{#case 'form'}Formulaire{#case 'feed'}Flux{#case 'rehearsal'}Répétition{/switch}")
    String network(String name);

    @Message("les règles")
    String rules();

    @Message("son auteur")
    String author();

    @Message("""
            {#switch standing}\
            {#case 'waiting'}à relire\
            {#case 'shown'}affichée\
            {#case 'rejected'}écartée\
            {#case 'aside'}mise de côté\
            {#case 'retracted'}décollée\
            {#case 'withdrawn'}reprise par son auteur\
            {#case 'erased'}effacée\
            {/switch}""")
    String standing(String standing);

    /** @param code of PLAN 4.1 */
    @Message("""
            {#switch code}\
            {#case 'INJURE'}Injure\
            {#case 'DIFFAMATION'}Accusation ou diffamation\
            {#case 'HAINE_DISCRIMINATION'}Haine, discrimination\
            {#case 'MENACE'}Menace\
            {#case 'HARCELEMENT'}Harcèlement\
            {#case 'DONNEES_PERSONNELLES'}Données personnelles\
            {#case 'VIE_PRIVEE_IMAGE'}Vie privée ou image\
            {#case 'MINEUR'}Personne mineure\
            {#case 'SEXUEL_VIOLENT'}Sexuel ou violent\
            {#case 'USURPATION'}Usurpation\
            {#case 'FAUSSE_NOUVELLE'}Info non vérifiée\
            {#case 'CONTREFACON'}Droits d’auteur\
            {#case 'PUBLICITE_SPAM'}Publicité, spam\
            {#case 'HORS_SUJET'}Hors sujet\
            {#case 'RESERVE_ELECTORALE'}Réserve électorale\
            {#case 'RETRAIT_AUTEUR'}Demandé par son auteur\
            {#case 'RETRAIT_PERSONNE_CITEE'}Demandé par une personne citée\
            {#case 'TECHNIQUE'}Souci technique\
            {#else}{code}\
            {/switch}""")
    String reason(String code);

    @Message("Les sources")
    String sources();
}
