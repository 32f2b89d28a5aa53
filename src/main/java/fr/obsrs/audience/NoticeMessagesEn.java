package fr.obsrs.audience;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What the law wants said, in English that people speak. */
@Localized("en")
interface NoticeMessagesEn extends NoticeMessages {
    @Message("And what about my data?")
    @Override
    String title();

    @Message("Who publishes")
    @Override
    String who();

    @Message("{publisher} answers for this wall.")
    @Override
    String publisher(String publisher);

    @Message("The team that runs {event} answers for this wall.")
    @Override
    String team(String event);

    @Message("Why")
    @Override
    String why();

    @Message(
            "To show your message and signature on the event’s screens and pages, once checked. Nothing else: no account, no cookie, no tracking. Your device’s address serves for a few minutes to limit abuse, and is not recorded.")
    @Override
    String purpose();

    @Message("How long")
    @Override
    String howLong();

    @Message(
            "A declined poster is erased after 7 days, the others after 30 days at most. The journal of decisions, without your words or name, is kept for 400 days.")
    @Override
    String kept();

    @Message("Changing your mind")
    @Override
    String changeMind();

    @Message(
            "Your poster’s page has a “Take down” button: keep its address, which is all it takes to remove it without asking anyone.")
    @Override
    String takeBack();

    @Message("Write to us")
    @Override
    String write();

    @Message("To see, correct or erase your data, or to object:")
    @Override
    String rights();

    @Message("speak to the team, on site.")
    @Override
    String onSite();
}
