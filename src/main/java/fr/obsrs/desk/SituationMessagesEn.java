package fr.obsrs.desk;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What happens to each source, in English. */
@Localized("en")
interface SituationMessagesEn extends SituationMessages {
    @Message("{age} ago")
    @Override
    String ago(String age);

    @Message("Open to all. Works even if every network is down.")
    @Override
    String form();

    @Message("Starting. We await its first answer.")
    @Override
    String starting();

    @Message("Live stream of {tag}.")
    @Override
    String streaming(String tag);

    @Message("Asked every {every} about {tag}{#if detail} ({detail}){/if}.")
    @Override
    String polling(String tag, String every, String detail);

    @Message("Asked now and then about {tag}{#if detail} ({detail}){/if}.")
    @Override
    String pollingNowAndThen(String tag, String detail);

    @Message(
            "{#if wait}Takes {wait} to answer instead of a second{#else}Takes long to answer{/if}. We go on asking it, nothing is lost.")
    @Override
    String sluggish(String wait);

    @Message("A tool sends us its posts as soon as it has some.")
    @Override
    String receiving();

    @Message(
            "Answers, but with an empty page: nobody has posted {tag} there yet, or this server keeps its hashtags to its members.")
    @Override
    String empty(String tag);

    @Message("If posts can be seen there, set a token, then start again:")
    @Override
    String emptyHint();

    @Message("Does not answer{#if detail} ({detail}){/if}.")
    @Override
    String unreachable(String detail);

    @Message("unknown host")
    @Override
    String unknownHost();

    @Message("Open, but silent for too long{#if detail} ({detail}){/if}: the line was opened anew.")
    @Override
    String silent(String detail);

    @Message("Next try in {age}, nothing is lost.")
    @Override
    String nextTry(String age);

    @Message("It is tried again by itself, nothing is lost.")
    @Override
    String trying();

    @Message("Asks us to wait{#if detail} ({detail}){/if}.")
    @Override
    String busy(String detail);

    @Message("We go on in {age}, nothing is lost.")
    @Override
    String resumes(String age);

    @Message("We go on as soon as it lets us, nothing is lost.")
    @Override
    String resumesSoon();

    @Message("Access token refused{#if detail} ({detail}){/if}. Posters already up stay on the wall.")
    @Override
    String tokenRefused(String detail);

    @Message("Set a token that works, then start again:")
    @Override
    String tokenHint();

    @Message("Nothing of the kind at this address{#if detail} ({detail}){/if}. Posters already up stay on the wall.")
    @Override
    String wrongAddress(String detail);

    @Message("Mend the address, then start again:")
    @Override
    String addressHint();

    @Message("Paused by {by} {ago}. Posters already up stay on the wall.")
    @Override
    String paused(String by, String ago);

    @Message("Paused. Posters already up stay on the wall.")
    @Override
    String pausedBySomebody();

    @Message("Closed by {by} {ago}. Posters already up stay on the wall.")
    @Override
    String closed(String by, String ago);

    @Message("Nobody reads it right now: it is moving to another machine. Last sign {ago}.")
    @Override
    String unattended(String ago);

    @Message("If this lasts longer than a minute, check that all machines run.")
    @Override
    String unattendedHint();

    @Message("No automatic access configured. Enter a post, it becomes a poster to check.")
    @Override
    String entered();

    @Message("Pause asked for{#if by} by {by}{/if}…")
    @Override
    String pausing(String by);

    @Message("Resumption asked for{#if by} by {by}{/if}…")
    @Override
    String resuming(String by);
}
