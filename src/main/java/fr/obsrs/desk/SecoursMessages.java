package fr.obsrs.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The curtain, the pause and the notices, in French. What a script fills in is handed over as {@code %word%}. */
@MessageBundle(value = "secours", locale = "fr")
interface SecoursMessages {
    @Message("Les pages du bureau")
    String pages();

    @Message("Le bureau")
    String desk();

    @Message("Le journal")
    String journal();

    @Message("Les règles")
    String rules();

    @Message("Au secours\u202f!")
    String help();

    @Message("⇧ Échap")
    String helpKey();

    @Message("Pause du collage")
    String pause();

    @Message("Reprendre le collage")
    String resume();

    @Message("Les murs")
    String walls();

    @Message("Pas de panique, voici les murs")
    String title();

    @Message("Fermer")
    String close();

    @Message("Les affiches sont visibles.")
    String open();

    @Message("Demandé, pas encore confirmé. On renvoie le même ordre jusqu’à ce qu’il soit enregistré.")
    String asked();

    @Message("Masqué sur tous les écrans d’ici, enregistrement en cours\u00a0: le journal tarde.")
    String hidden();

    @Message("Aperçu du mur, en petit")
    String preview();

    @Message("Rideau tiré par {by}\u00a0: aucun écran ne montre d’affiche.")
    String drawn(String by);

    @Message("Tirer le rideau partout")
    String draw();

    @Message("Rouvrir le rideau…")
    String lift();

    @Message(
            "{#if n == '0'}Les affiches reviendront d’un coup. Aucun écran ne répond pour l’instant.{#else if n == '1'}Les affiches reviendront d’un coup sur 1 écran. Regardez d’abord ce qui y est.{#else}Les affiches reviendront d’un coup sur {n} écrans. Regardez d’abord ce qui y est.{/if}")
    String liftSure(String n);

    @Message("Oui, montrer les affiches")
    String liftYes();

    @Message("Laisser le rideau")
    String liftNo();

    @Message("Collage en pause ({by})\u00a0: ce qui est affiché attend, le mur garde ce qu’il montre.")
    String paused(String by);

    @Message("C’est enregistré.")
    String done();

    @Message("Refusé\u00a0: {detail}")
    String refused(String detail);

    @Message("Votre accès est fermé. Rechargez la page pour vous identifier.")
    String signedOut();

    @Message("Ces états datent, le bureau ne répond pas.")
    String offline();

    @Message("Les écrans")
    String screens();

    @Message("{n} sur {all} confirment")
    String confirmed(String n, String all);

    @Message("Voir le mur dans un autre onglet")
    String see();

    @Message("Aucun écran ne s’est signalé depuis deux minutes.")
    String noScreens();

    @Message("Mur commun")
    String common();

    @Message("Atelier {number}")
    String room(String number);

    @Message("rideau tiré")
    String isDrawn();

    @Message("pas encore confirmé")
    String isPending();

    @Message("muet depuis {seconds}\u202fs\u00a0: allez voir")
    String isSilent(String seconds);

    @Message("ne peint plus\u00a0: onglet caché ou écran figé")
    String isFrozen();

    @Message("{#if n == '1'}montre 1 affiche{#else}montre {n} affiches{/if}")
    String isPosts(String n);

    @Message("mur vide")
    String isEmpty();

    @Message("image neutre, sans rideau")
    String isNeutral();

    @Message("Avis à la population")
    String announcement();

    @Message("Votre avis (280 caractères au plus)")
    String text();

    @Message("Où")
    String where();

    @Message("Tous les murs")
    String allWalls();

    @Message("Mettre l’avis au mur")
    String post();

    @Message("par {name}")
    String by(String name);

    @Message("Retirer l’avis")
    String takeDown();
}
