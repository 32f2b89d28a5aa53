package fr.obsrs.desk;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** In English. */
@Localized("en")
interface FindingMessagesEn extends FindingMessages {
    @Override
    @Message("A word to check. Not always serious: read the whole sentence.")
    String blockedWords();

    @Override
    @Message("More links than usual. Open them before you put it up.")
    String tooManyLinks();

    @Override
    @Message("Author set apart. Read before putting anything up.")
    String bannedAuthor();

    @Override
    @Message("Its author put it behind a warning: a screen cannot ask.")
    String contentWarning();

    @Override
    @Message("Copied, not read at its source. Compare with the original before you put it up.")
    String heldSource();

    @Override
    @Message("Its author does not wish to be quoted. Ask before you put it up.")
    String authorOptOut();

    @Override
    @Message("Written by a program, not by a person.")
    String botAuthor();

    @Override
    @Message("Held by the rule {rule}.")
    String other(String rule);
}
