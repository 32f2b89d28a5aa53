package fr.obsrs.moderation;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The pages of rules and authors, in English. */
@Localized("en")
interface RulesMessagesEn extends RulesMessages {
    @Message("The rules")
    @Override
    String title();

    @Message("Skip to the rules")
    @Override
    String skip();

    @Message("Filters hold. You decide, and the journal remembers.")
    @Override
    String lead();

    @Message("The order may not have left. Nothing is lost: press again, it will count once.")
    @Override
    String unsure();

    @Message("Who lets posters up")
    @Override
    String modes();

    @Message("""
            {#switch name}\
            {#case 'manual'}By hand\
            {#case 'filtered'}Filtered\
            {#case 'closed'}Closed\
            {/switch}""")
    @Override
    String mode(String name);

    @Message("""
            {#switch name}\
            {#case 'manual'}A person puts every post up. Only trusted authors go up without one, and only when no rule minds.\
            {#case 'filtered'}What no rule minds goes up by itself, within a second. The rest waits for a person.\
            {#case 'closed'}Nothing goes up by itself, not even a trusted author. Posts arrive and wait for a person.\
            {/switch}""")
    @Override
    String modeMeans(String name);

    @Message("A change counts for the posts that come next: what waits still waits, what is on the wall stays.")
    @Override
    String modeMore();

    @Message("Switch to this mode")
    @Override
    String choose();

    @Message("In force")
    @Override
    String current();

    @Message("What the rules hold")
    @Override
    String rules();

    @Message("""
            {#switch name}\
            {#case 'blocked-words'}Watched words\
            {#case 'too-many-links'}Too many links\
            {#case 'banned-author'}Banned authors\
            {#case 'content-warning'}Behind a warning\
            {#case 'held-source'}Copied, not read at its source\
            {#case 'author-opt-out'}Author who asks not to be spread\
            {#case 'bot-author'}Written by a program\
            {#else}{name}\
            {/switch}""")
    @Override
    String rule(String name);

    @Message("""
            {#switch name}\
            {#case 'blocked-words'}A word of the list below, as a whole word, whatever its accents, case or disguise.\
            {#case 'too-many-links'}More than {links} links in one post.\
            {#case 'banned-author'}Anything by somebody you have banned. Switched off, the rule keeps its list for when you switch it on again.\
            {#case 'content-warning'}Its author hid it behind a warning: a screen cannot ask.\
            {#case 'held-source'}What is entered by hand, and the sources that the settings keep an eye on.\
            {#case 'author-opt-out'}Its network says that this person refuses to be found or spread.\
            {#case 'bot-author'}Its network says that the account is a bot.\
            {#else}\
            {/switch}""")
    @Override
    String ruleMeans(String name, String links);

    @Message("""
            {#switch name}\
            {#case 'author-opt-out'}Always on: it is that person’s wish, and the law protects it.\
            {#case 'held-source'}Always on: nobody saw the original, somebody must compare.\
            {#else}\
            {/switch}""")
    @Override
    String always(String name);

    @Message("On")
    @Override
    String on();

    @Message("Off")
    @Override
    String off();

    @Message("Switch off")
    @Override
    String turnOff();

    @Message("Switch on")
    @Override
    String turnOn();

    @Message("The settings let it decline by itself.")
    @Override
    String rejecting();

    @Message("Watched words")
    @Override
    String words();

    @Message(
            "A word holds, it never declines. In force on all instances within a second, for the posts that come next.")
    @Override
    String wordsMore();

    @Message("Add a word or phrase")
    @Override
    String addWord();

    @Message("Add")
    @Override
    String add();

    @Message("Take off")
    @Override
    String takeOff();

    @Message("Put back")
    @Override
    String putBack();

    @Message("Nothing added here yet.")
    @Override
    String noWords();

    @Message("{#if n == 1}1 word of the settings and the product{#else}{n} words of the settings and the product{/if}")
    @Override
    String givenWords(int n);

    @Message("Insults, mostly. To open the list is to read them.")
    @Override
    String givenMore();

    @Message("Taken off here")
    @Override
    String takenOff();

    @Message("""
            {#switch flaw}\
            {#case 'NOTHING'}At least one letter or digit is needed.\
            {#case 'LONG'}Too long: at most 80 characters and 8 words.\
            {#case 'KNOWN'}“{word}” is watched already.\
            {#case 'EVERYTHING'}“{word}” stands in nearly every post: everything would be held. Choose a more precise word.\
            {#else}\
            {/switch}""")
    @Override
    String wordRefused(String flaw, String word);

    @Message("Try a text")
    @Override
    String trial();

    @Message("Paste a text to see what each rule would say. Nothing is kept.")
    @Override
    String tryMore();

    @Message("Text to try")
    @Override
    String tryText();

    @Message("Try it")
    @Override
    String tryIt();

    @Message("Would hold")
    @Override
    String wouldHold();

    @Message("Nothing to say")
    @Override
    String wouldPass();

    @Message("Would hold, but it is off")
    @Override
    String wouldHoldOff();

    @Message("Authors the desk knows")
    @Override
    String authors();

    @Message("Nobody is banned or trusted. It starts from a poster’s history, in the journal.")
    @Override
    String noAuthors();

    @Message("""
            {#switch mark}\
            {#case 'banned'}Banned\
            {#case 'trusted'}Trusted\
            {#case 'none'}Like everybody\
            {/switch}""")
    @Override
    String mark(String mark);

    @Message("See or change")
    @Override
    String change();

    @Message("Who changed what, in the journal")
    @Override
    String inJournal();
}
