package fr.obsrs.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What each rule found, in words that say what was seen and what to do. */
@MessageBundle("finding")
interface FindingMessages {
    @Message("Mot à vérifier. Ce n’est pas forcément grave\u00a0: lisez la phrase entière.")
    String blockedWords();

    @Message("Plus de liens que d’habitude. Ouvrez-les avant d’afficher.")
    String tooManyLinks();

    @Message("Auteur mis à l’écart. À relire avant tout affichage.")
    String bannedAuthor();

    @Message("Son auteur l’a placé derrière un avertissement\u00a0: un écran ne peut pas demander.")
    String contentWarning();

    @Message("Recopié, pas lu à la source. Comparez avec l’original avant d’afficher.")
    String heldSource();

    @Message("Son auteur ne souhaite pas être repris. Demandez-lui avant d’afficher.")
    String authorOptOut();

    @Message("Écrit par un programme, pas par une personne.")
    String botAuthor();

    @Message("Retenu par la règle {rule}.")
    String other(String rule);
}
