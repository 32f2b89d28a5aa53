package fr.obsrs.desk;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The same, in English. */
@Localized("en")
interface EntryMessagesEn extends EntryMessages {
    @Message("Enter a post")
    @Override
    String title();

    @Message("Seen where no source reads? Copy it as it is: it waits to be checked like any other.")
    @Override
    String why();

    @Message("Link to the post")
    @Override
    String link();

    @Message("The address, copied from the network. The same link, entered twice, stays one post.")
    @Override
    String linkMore();

    @Message("Network")
    @Override
    String network();

    @Message("Choose…")
    @Override
    String choose();

    @Message("""
            {#switch name}\
            {#case 'mastodon'}Mastodon\
            {#case 'bluesky'}Bluesky\
            {#case 'x'}X\
            {#case 'instagram'}Instagram\
            {#case 'threads'}Threads\
            {#case 'facebook'}Facebook\
            {#case 'youtube'}YouTube\
            {#case 'linkedin'}LinkedIn\
            {#case 'telegram'}Telegram\
            {#case 'feed'}RSS feed\
            {#case 'web'}Web site\
            {#case 'form'}Form\
            {#case 'rehearsal'}Rehearsal\
            {/switch}""")
    @Override
    String networkName(String name);

    @Message("Name shown")
    @Override
    String name();

    @Message("Handle")
    @Override
    String handle();

    @Message("optional")
    @Override
    String optional();

    @Message("Text, as it is")
    @Override
    String text();

    @Message("Workshop")
    @Override
    String room();

    @Message("Send to be checked")
    @Override
    String submit();

    @Message("Entered: “{text}” waits to be checked.")
    @Override
    String entered(String text);

    @Message("This post is here already: {standing}.")
    @Override
    String already(String standing);

    @Message("No network. Nothing was sent, your words stay here: try again.")
    @Override
    String offline();

    @Message("Choose the network.")
    @Override
    String networkMissing();

    @Message("Paste the address of the post: it begins with https://.")
    @Override
    String linkMissing();

    @Message("A name is needed, of 1 to {most} characters.")
    @Override
    String nameMissing(int most);

    @Message("{most} characters at most.")
    @Override
    String handleLong(int most);

    @Message("A text is needed, of 1 to {most} characters.")
    @Override
    String textMissing(int most);

    @Message("A workshop among {rooms}, or none.")
    @Override
    String roomUnknown(String rooms);

    @Message("This post was taken back for good: it cannot be shown any more.")
    @Override
    String takenBack();

    @Message("Not saved yet: the journal is late. Try again, it will be one post.")
    @Override
    String unavailable();
}
