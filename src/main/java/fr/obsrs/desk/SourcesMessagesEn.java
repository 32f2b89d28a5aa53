package fr.obsrs.desk;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The page of sources, in English. */
@Localized("en")
interface SourcesMessagesEn extends SourcesMessages {
    @Message("The sources")
    @Override
    String title();

    @Message("Skip to the table")
    @Override
    String skip();

    @Message("Back to the desk")
    @Override
    String back();

    @Message("Source")
    @Override
    String source();

    @Message("State")
    @Override
    String state();

    @Message("Last poster")
    @Override
    String lastPost();

    @Message("Past hour")
    @Override
    String lastHour();

    @Message("What happens")
    @Override
    String happening();

    @Message("What to do")
    @Override
    String toDo();

    @Message("""
            {#switch name}\
            {#case 'direct'}Live\
            {#case 'slow'}Slow\
            {#case 'by-hand'}By hand\
            {#case 'off'}Off\
            {/switch}""")
    @Override
    String condition(String name);

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
            {#case 'form'}Form\
            {#case 'feed'}Feed\
            {#case 'web'}Web\
            {#case 'webhook'}Webhook\
            {#case 'rehearsal'}Rehearsal\
            {#else}\
            {/switch}""")
    @Override
    String network(String name);

    @Message("""
            {#switch n}\
            {#case '1'}one\
            {#case '2'}two\
            {#case '3'}three\
            {#case '4'}four\
            {#case '5'}five\
            {#case '6'}six\
            {#case '7'}seven\
            {#case '8'}eight\
            {#case '9'}nine\
            {#case '10'}ten\
            {#else}{n}\
            {/switch}""")
    @Override
    String number(String n);

    @Message("""
            {#switch condition}\
            {#case 'direct'}{number} {#if one}flows on its own{#else}flow on their own{/if}\
            {#case 'slow'}{number} {#if one}is{#else}are{/if} coughing\
            {#case 'by-hand'}{number} {#if one}is{#else}are{/if} carried by hand\
            {#case 'off'}{number} {#if one}is{#else}are{/if} cut off\
            {/switch}""")
    @Override
    String howMany(String number, boolean one, String condition);

    @Message("No source has said a word yet: they are starting, or none is configured. The form is open all the same.")
    @Override
    String noReport();

    @Message("Answered")
    @Override
    String heard();

    @Message("None since it started")
    @Override
    String none();

    @Message("Not counted")
    @Override
    String noFigure();

    @Message("In slices of 5\u202fmin, oldest first: {numbers}")
    @Override
    String slices(String numbers);

    @Message("""
            {#switch name}\
            {#case 'pause'}Pause\
            {#case 'resume'}Resume\
            {#case 'restart'}Try again now\
            {/switch}""")
    @Override
    String move(String name);

    @Message("{#switch name}{#case 'pause'}Close{#case 'resume'}Open again{/switch}")
    @Override
    String door(String name);

    @Message("""
            {#switch name}\
            {#case 'pause'}Pause asked for: {source}\
            {#case 'resume'}Resumption asked for: {source}\
            {#case 'restart'}Another try asked for: {source}\
            {/switch}""")
    @Override
    String moved(String name, String source);

    @Message("Enter a post")
    @Override
    String enter();

    @Message("Nothing to do")
    @Override
    String nothingToDo();

    @Message("The order may not have left. Nothing is lost: press once more.")
    @Override
    String unsure();

    @Message("This source is no longer here.")
    @Override
    String gone();

    @Message("{source}: {state}")
    @Override
    String changed(String source, String state);

    @Message("Network lost: these states are old. We keep trying.")
    @Override
    String offline();

    @Message("If all else fails, the wall stays up.")
    @Override
    String reassurance();

    @Message(
            "{#if n == '0'}Nothing is up yet, but the wall is ready.{#else if n == '1'}The poster already up keeps turning, even without Internet.{#else}The {n} posters already up keep turning, even without Internet.{/if}")
    @Override
    String hanging(String n);

    @Message(
            "{#if n == '0'}All sources do well{#else if n == '1'}1 source slow or off{#else}{n} sources slow or off{/if}")
    @Override
    String trouble(String n);
}
