package fr.obsrs.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What moderators read around the posts: lists, filters, colleagues, in French. What a script fills in is handed over as {@code %word%}. */
@MessageBundle(value = "around", locale = "fr")
interface AroundMessages {
    @Message("Files et filtres")
    String lists();

    @Message("Chercher")
    String search();

    @Message("dont retenues")
    String heldOf();

    @Message("Retenues")
    String held();

    @Message("De côté")
    String aside();

    @Message("Écartées")
    String rejected();

    @Message("Papier (atelier)")
    String rooms();

    @Message("Réseau")
    String network();

    @Message("Tous les réseaux")
    String everyNetwork();

    @Message("À la une")
    String feature();

    @Message("Retirer de la une")
    String unfeature();

    @Message("De côté")
    String setAside();

    @Message("Remettre à relire")
    String restore();

    @Message("Qui est là")
    String here();

    @Message("{name} (vous)")
    String you(String name);

    @Message("relit une affiche")
    String checks();

    @Message("au bureau")
    String reads();

    @Message("{name} relit")
    String checking(String name);

    @Message("Avec vous\u00a0: {names}")
    String others(String names);

    @Message("Règles")
    String rules();

    @Message("Équipe")
    String people();

    @Message("{name} relit aussi cette affiche.")
    String alsoChecking(String name);

    @Message("Voir la suite")
    String later();

    @Message("{#if n == '1'}et 1 autre, plus ancienne{#else}et {n} autres, plus anciennes{/if}")
    String older(String n);

    @Message("Revenir au début")
    String earlier();

    @Message("{#if n == '1'}1 nouvelle affiche{#else}{n} nouvelles affiches{/if}")
    String newOnes(String n);

    @Message("{#if n == '0'}Aucune affiche{#else if n == '1'}1 affiche{#else}{n} affiches{/if}")
    String counted(String n);

    @Message("Rien ici pour le moment.")
    String nothingHere();

    @Message("Aucune affiche ne correspond. Élargissez la recherche ou les filtres.")
    String noMatch();

    @Message(
            "Seules les {n} affiches les plus anciennes de cette liste ont été lues. Choisissez un atelier ou un réseau pour chercher plus loin.")
    String searchedOldest(String n);

    @Message(
            "Seules les {n} affiches les plus récentes de cette liste ont été lues. Choisissez un atelier ou un réseau pour chercher plus loin.")
    String searchedNewest(String n);

    @Message(
            "Adresse devinée sur les murs\u00a0: {address}. Elle ne mène quelque part que dans le réseau de la salle. Pour une autre, réglez obsrs.event.public-url.")
    String guessed(String address);

    @Message(
            "Les murs n’ont aucune adresse à montrer. Reliez cet ordinateur au réseau de la salle, ou réglez obsrs.event.public-url.")
    String noAddress();

    @Message("Relire")
    String checkThis();

    @Message("La suite de la file")
    String below();

    @Message("La file n’a pas pu être lue\u00a0: ce que vous voyez date d’avant. On réessaie.")
    String unread();

    @Message("Lecture seule\u00a0: décider revient aux modérateurs.")
    String readOnly();
}
