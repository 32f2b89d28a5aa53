package fr.obsrs.journal;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The journal, in English. */
@Localized("en")
interface JournalMessagesEn extends JournalMessages {
    @Message("The journal")
    @Override
    String title();

    @Message("Skip to the journal")
    @Override
    String skip();

    @Message("Who decided what, when and why. Nothing is ever erased here. The export quotes no poster.")
    @Override
    String lead();

    @Message("Filter")
    @Override
    String filter();

    @Message("What")
    @Override
    String kind();

    @Message("""
            {#switch kind}\
            {#case 'people'}What people decided\
            {#case 'judged'}What the rules said\
            {#case 'house'}Walls, mode, rules, authors, sources\
            {#case 'all'}Everything\
            {#else}{kind}\
            {/switch}""")
    @Override
    String kindName(String kind);

    @Message("Who")
    @Override
    String by();

    @Message("Poster (id)")
    @Override
    String post();

    @Message("From")
    @Override
    String from();

    @Message("To")
    @Override
    String to();

    @Message("Show")
    @Override
    String show();

    @Message("Export")
    @Override
    String export();

    @Message("The same filters, line by line, with the chain of hashes.")
    @Override
    String exportMore();

    @Message("The whole journal")
    @Override
    String all();

    @Message("Nothing of the kind in the journal.")
    @Override
    String empty();

    @Message("Older")
    @Override
    String older();

    @Message("no. {n}")
    @Override
    String number(long n);

    @Message("Why is it there?")
    @Override
    String because();

    @Message("""
            {#switch by}\
            {#case 'rules'}The rules\
            {#case 'author'}Its author\
            {#case 'settings'}The settings\
            {#case ''}Somebody\
            {#else}{by}\
            {/switch}""")
    @Override
    String who(String by);

    @Message("""
            {#switch what}\
            {#case 'approve'}put up\
            {#case 'reject'}declined\
            {#case 'aside'}set aside\
            {#case 'restore'}sent back to be checked\
            {#case 'pin'}pinned\
            {#case 'unpin'}unpinned\
            {#case 'feature'}put on the front page\
            {#case 'unfeature'}took off the front page\
            {#case 'retracted-retract'}took down\
            {#case 'withdrawn-withdraw'}took the poster back\
            {#case 'withdrawn-missing'}finds the original no longer\
            {#case 'left-leave'}edited the post, which is no longer ours\
            {#case 'erased-erase'}erased for good\
            {#case 'entered-enter'}copied this poster by hand\
            {#case 'mode-manual'}switches to “by hand” mode\
            {#case 'mode-filtered'}switches to “filtered” mode\
            {#case 'mode-closed'}switches to “closed” mode\
            {#case 'author-banned'}bans an author\
            {#case 'author-trusted'}trusts an author\
            {#case 'author-none'}treats an author like everybody again\
            {#case 'word-listed'}watches the word “{subject}”\
            {#case 'word-unlisted'}no longer watches the word “{subject}”\
            {#case 'rule-on'}switches a rule on\
            {#case 'rule-off'}switches a rule off\
            {#case 'source-paused'}{#if subject == 'form'}closes the form{#else}pauses source {subject}{/if}\
            {#case 'source-resumed'}{#if subject == 'form'}opens the form again{#else}resumes source {subject}{/if}\
            {#case 'source-restarted'}has source {subject} try again\
            {#else}{what}\
            {/switch}""")
    @Override
    String did(String what, String subject);

    @Message("""
            {#switch outcome}\
            {#case 'clean'}minded nothing{#if standing == 'shown'}, it goes up by itself{/if}\
            {#case 'hold'}held it\
            {#case 'reject'}declined it\
            {/switch}""")
    @Override
    String judged(String outcome, String standing);

    @Message("moved it to {where}")
    @Override
    String moved(String where);

    @Message("Workshop {number}")
    @Override
    String room(String number);

    @Message("all walls")
    @Override
    String allRooms();

    @Message("No effect, somebody had decided before.")
    @Override
    String lost();

    @Message("Nothing new, judged already.")
    @Override
    String nothingNew();

    @Message("""
            {#switch action}\
            {#case 'approve'}Undo: back on the wall\
            {#case 'restore'}Undo: back to be checked\
            {#case 'aside'}Undo: back aside\
            {#case 'pin'}Undo: pin\
            {#case 'unpin'}Undo: unpin\
            {#case 'feature'}Undo: back on the front page\
            {#case 'unfeature'}Undo: off the front page\
            {#else}\
            {/switch}""")
    @Override
    String undo(String action);

    @Message("""
            {by} has decided meanwhile: {#switch standing}\
            {#case 'waiting'}to be checked\
            {#case 'shown'}on the wall\
            {#case 'rejected'}declined\
            {#case 'aside'}aside\
            {#case 'retracted'}taken down\
            {#case 'withdrawn'}taken back by its author\
            {#case 'erased'}erased\
            {/switch}. Nothing has changed.""")
    @Override
    String wasFirst(String by, String standing);

    @Message(
            "The journal does not offer to take that decision back like this. Nothing has changed: decide at the desk.")
    @Override
    String notOffered();

    @Message("The undoing may not have left. Nothing is lost: look at the journal, then try again.")
    @Override
    String unsure();

    @Message("The journal cannot be read right now: Kafka does not answer. Nothing is lost, try again in a moment.")
    @Override
    String away();

    @Message("""
            {#switch standing}\
            {#case 'shown'}{#if by == 'rules'}It is on the wall since {time}: no rule minded, and the mode, or our trust in its author, let it up.{#else}It is on the wall because {who} decided so at {time}.{/if}\
            {#case 'waiting'}It waits for a person since {time}.\
            {#case 'rejected'}{who} declined it at {time}.\
            {#case 'aside'}{who} set it aside at {time}.\
            {#case 'retracted'}{#if by == 'author'}Its author edited it at {time}: it is no longer ours.{#else}{who} took it down at {time}.{/if}\
            {#case 'withdrawn'}Its author took it back at {time}.\
            {#case 'erased'}{who} erased it for good at {time}.\
            {/switch}""")
    @Override
    String why(String standing, String who, String time, String by);

    @Message("It has not reached the rules yet.")
    @Override
    String whyUnknown();

    @Message(
            "{#if time != ''}Came from source {source}, {time}.{#else}Came from source {source}. Its words are kept no longer.{/if}")
    @Override
    String came(String source, String time);

    @Message("obsrs.posts, partition {partition}, offset {offset}")
    @Override
    String place(String partition, String offset);

    @Message("See the original")
    @Override
    String original();

    @Message("Its author")
    @Override
    String author();

    @Message("Its words are kept no longer.")
    @Override
    String noWords();

    @Message("From its source to now")
    @Override
    String steps();
}
