package fr.obsrs.moderation;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The page of one author, in English. */
@Localized("en")
interface AuthorMessagesEn extends AuthorMessages {
    @Message("Author")
    @Override
    String author();

    @Message(
            "{#if n == 0}Nothing of theirs is on the wall.{#else if n == 1}1 poster of theirs is on the wall.{#else}{n} posters of theirs are on the wall.{/if}")
    @Override
    String shownNow(int n);

    @Message("{#if n == 0}Nothing waits.{#else if n == 1}1 waits to be checked.{#else}{n} wait to be checked.{/if}")
    @Override
    String waitingNow(int n);

    @Message("Ban")
    @Override
    String ban();

    @Message(
            "All that comes from them will be held, in every mode, with this reason in sight. Nothing is declined by itself: you can still put it up.")
    @Override
    String banMeans();

    @Message("For now the rule “Banned authors” is off: nothing is held until you switch it on again.")
    @Override
    String bansOff();

    @Message(
            "{#if n == 0}Nothing to take down.{#else if n == 1}Their poster on the wall stays, unless you tick this.{#else}Their {n} posters on the wall stay, unless you tick this.{/if}")
    @Override
    String banShown(int n);

    @Message("The form knows nobody: each post is by a new author. To ban this one does not stop the next.")
    @Override
    String banForm();

    @Message("{#if n == 1}Take their poster down, too{#else}Take their {n} posters down, too{/if}")
    @Override
    String takeDown(int n);

    @Message("Trust")
    @Override
    String trust();

    @Message(
            "In by-hand mode, what comes from them will go up by itself when no rule minds. What waits still waits. In closed mode nothing changes.")
    @Override
    String trustMeans();

    @Message("Like everybody")
    @Override
    String neither();

    @Message("They are neither banned nor trusted any more. What was decided stays decided.")
    @Override
    String neitherMeans();

    @Message("Why")
    @Override
    String reason();

    @Message("Back to the rules")
    @Override
    String backToRules();
}
