package fr.obsrs.moderation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of one author, in French. */
@MessageBundle(value = "authors", locale = "fr")
interface AuthorMessages {
    @Message("Auteur")
    String author();

    @Message(
            "{#if n == 0}Rien de cette personne n’est au mur.{#else if n == 1}1 affiche de cette personne est au mur.{#else}{n} affiches de cette personne sont au mur.{/if}")
    String shownNow(int n);

    @Message("{#if n == 0}Rien n’attend.{#else if n == 1}1 attend à relire.{#else}{n} attendent à relire.{/if}")
    String waitingNow(int n);

    @Message("Mettre à l’écart")
    String ban();

    @Message(
            "Tout ce qui viendra d’elle sera retenu, dans tous les modes, avec ce motif sous les yeux. Rien n’est écarté tout seul\u00a0: vous pourrez toujours afficher.")
    String banMeans();

    @Message(
            "Pour l’instant, la règle «\u00a0Auteurs mis à l’écart\u00a0» est arrêtée\u00a0: rien n’est retenu tant que vous ne la remettez pas.")
    String bansOff();

    @Message(
            "{#if n == 0}Rien à décoller.{#else if n == 1}Son affiche au mur y reste, sauf si vous cochez ceci.{#else}Ses {n} affiches au mur y restent, sauf si vous cochez ceci.{/if}")
    String banShown(int n);

    @Message(
            "Le formulaire ne connaît personne\u00a0: chaque envoi est un nouvel auteur. Mettre celui-ci à l’écart n’arrêtera pas le suivant.")
    String banForm();

    @Message("{#if n == 1}Décoller aussi son affiche{#else}Décoller aussi ses {n} affiches{/if}")
    String takeDown(int n);

    @Message("Faire confiance")
    String trust();

    @Message(
            "En mode à la main, ce qui viendra d’elle montera tout seul si aucune règle ne tique. Ce qui attend déjà attend toujours. En mode fermé, rien ne change.")
    String trustMeans();

    @Message("Comme tout le monde")
    String neither();

    @Message("La personne n’est plus ni à l’écart ni de confiance. Ce qui a été décidé reste décidé.")
    String neitherMeans();

    @Message("Pourquoi")
    String reason();

    @Message("Retour aux règles")
    String backToRules();
}
