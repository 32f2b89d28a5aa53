package fr.obsrs.access;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What sign-in and one-time links say, in English. */
@Localized("en")
interface DoorMessagesEn extends DoorMessages {
    @Message("The poster desk")
    @Override
    String title();

    @Message("Show")
    @Override
    String show();

    @Message("Hide")
    @Override
    String hide();

    @Message("the passphrase")
    @Override
    String thePassphrase();

    @Message("Caps lock is on. Don’t panic.")
    @Override
    String capsLock();

    @Message("Come in")
    @Override
    String enter();

    @Message("User name or passphrase: one of them is not right. Check both, then try again.")
    @Override
    String wrong();

    @Message(
            "Too many tries in a row, from here or elsewhere. Wait {seconds} s, then try again, or come in from a device that you have used here before: your account is not locked.")
    @Override
    String tooMany(long seconds);

    @Message("The desk could not be opened: nothing is lost, try again in a moment.")
    @Override
    String unavailable();

    @Message("One moment")
    @Override
    String momentTitle();

    @Message("The desk has just restarted and is opening its books. Nothing is lost: try again in a few seconds.")
    @Override
    String moment();

    @Message("Try again")
    @Override
    String again();

    @Message("Forgotten it? Ask the person who opened the wall.")
    @Override
    String forgotten();

    @Message("To post, no account is needed:")
    @Override
    String publish();

    @Message(
            "The connection is not encrypted: others on this network could read what you type. Only on a network that you trust.")
    @Override
    String overheard();

    @Message("You have left the desk. See you soon!")
    @Override
    String left();

    @Message("Welcome to the poster desk")
    @Override
    String invitedTitle();

    @Message("""
            {by} invites you to: {#switch role}
            {#case 'viewer'}see everything, and decide nothing\
            {#case 'moderator'}check and decide\
            {#case 'admin'}check, decide and look after the team\
            {#else}{role}\
            {/switch}. Choose how you will come back. This link works once.""")
    @Override
    String invited(String by, String role);

    @Message("A new passphrase")
    @Override
    String anewTitle();

    @Message(
            "For {name}. The old one will not work any more, and all that was open with it is closed. This link works once.")
    @Override
    String anew(String name);

    @Message("Keep it and come in")
    @Override
    String keep();

    @Message("Somebody has this user name already: choose another one.")
    @Override
    String taken();

    @Message("This link does not work any more")
    @Override
    String goneTitle();

    @Message("It has been used, is too old, or was withdrawn. Don’t panic: ask whoever gave it to you for another one.")
    @Override
    String gone();
}
