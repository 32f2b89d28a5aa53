package fr.obsrs.access;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What the one-time setup page says, in English. */
@Localized("en")
interface SetupMessagesEn extends SetupMessages {
    @Message("Staff entrance")
    @Override
    String entrance();

    @Message("Here we check,")
    @Override
    String joke1();

    @Message("we laugh,")
    @Override
    String joke2();

    @Message("then we paste.")
    @Override
    String joke3();

    @Message("Open the poster desk")
    @Override
    String title();

    @Message("You are the first one here: choose how you will come back. This link works once.")
    @Override
    String intro();

    @Message("User name")
    @Override
    String name();

    @Message("It will sign your decisions in the journal.")
    @Override
    String nameHelp();

    @Message("Passphrase")
    @Override
    String passphrase();

    @Message("12 characters at least. A sentence only you would say is perfect.")
    @Override
    String passphraseHelp();

    @Message("Open the desk")
    @Override
    String open();

    @Message("Choose a user name of 2 to 40 letters, digits, dots or hyphens, without spaces.")
    @Override
    String nameMissing();

    @Message("The passphrase is too short: 12 characters at least.")
    @Override
    String passphraseShort();

    @Message("This passphrase is among the first that anyone would try: choose one that nobody else would say.")
    @Override
    String passphraseObvious();

    @Message("The desk could not be opened: nothing is recorded, try again in a moment.")
    @Override
    String unavailable();

    @Message("This link has been used")
    @Override
    String usedTitle();

    @Message(
            "Or it is over an hour old. No need to panic: if the desk is open already, sign in; if not, restart the application and a new link will appear in its console.")
    @Override
    String used();

    @Message("Go to the desk")
    @Override
    String enter();
}
