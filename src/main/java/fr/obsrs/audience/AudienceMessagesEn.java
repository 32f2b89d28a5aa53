package fr.obsrs.audience;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What attendees read, in English. */
@Localized("en")
interface AudienceMessagesEn extends AudienceMessages {
    @Message("Help, I’ve got something to say!")
    @Override
    String compose();

    @Message("Paste my poster")
    @Override
    String submit();

    @Message("Pasting…")
    @Override
    String sending();

    @Message("Your message")
    @Override
    String text();

    @Message("A question, a find, a cry for help…")
    @Override
    String textHint();

    @Message("#ObsRS goes without saying")
    @Override
    String tagged();

    @Message("Signature")
    @Override
    String name();

    @Message("First name, team…")
    @Override
    String nameHint();

    @Message("Your paper")
    @Override
    String paper();

    @Message("Workshop {number}: ")
    @Override
    String room(String number);

    @Message("The whole event, no workshop")
    @Override
    String noRoom();

    @Message("One paper per workshop. White is kept for official notices (an old law of 1881).")
    @Override
    String paperHelp();

    @Message("A human checks, then your message and signature go up on the big screen.")
    @Override
    String consent();

    @Message("Leave this field empty")
    @Override
    String honeypot();

    @Message("Sign your poster: a first name will do.")
    @Override
    String nameMissing();

    @Message("The signature is too long: {most} characters at most.")
    @Override
    String nameLong(int most);

    @Message("Write your message: it is empty.")
    @Override
    String textMissing();

    @Message("The message is too long: {most} characters at most.")
    @Override
    String textLong(int most);

    @Message("There is no such workshop: choose one of the papers.")
    @Override
    String roomUnknown();

    @Message("Not pasted yet")
    @Override
    String wrongTitle();

    @Message("Many posters at once: try again in {seconds} s. Your text is kept here.")
    @Override
    String tooMany(long seconds);

    @Message("The form is closed for now: the team may open it again. Your text stays here.")
    @Override
    String closed();

    @Message("The poster did not leave. Your text is kept here: try again in a moment.")
    @Override
    String unavailable();

    @Message("No network. Your text is kept here: try again when it is back.")
    @Override
    String offline();

    @Message("Skip to content")
    @Override
    String skip();

    @Message("En français")
    @Override
    String otherLanguage();

    @Message("Your posters")
    @Override
    String mine();

    @Message("This ticket belongs to no poster.")
    @Override
    String ticketUnknown();

    @Message("Not taken down yet: try again in a moment.")
    @Override
    String takeBackUnavailable();
}
