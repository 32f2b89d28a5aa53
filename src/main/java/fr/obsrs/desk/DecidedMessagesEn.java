package fr.obsrs.desk;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What the desk says of what was decided, in English. */
@Localized("en")
interface DecidedMessagesEn extends DecidedMessages {
    @Message("Journal")
    @Override
    String journal();

    @Message("The whole journal")
    @Override
    String journalAll();

    @Message("Nobody has decided anything yet.")
    @Override
    String journalEmpty();

    @Message("You")
    @Override
    String me();

    @Message("Undo")
    @Override
    String undo();

    @Message("Undone: “{text}”, {standing}.")
    @Override
    String undone(String text, String standing);

    @Message("Set aside: “{text}”")
    @Override
    String setAsideDone(String text);

    @Message("Front page: “{text}”")
    @Override
    String featured(String text);

    @Message("Off the front page: “{text}”")
    @Override
    String unfeatured(String text);

    @Message("Back to check: “{text}”")
    @Override
    String restored(String text);

    @Message("{by} decided: {standing}.")
    @Override
    String decided(String by, String standing);

    @Message("It has just changed: read it again.")
    @Override
    String edited();

    @Message("{#if n == '1'}1 decision waits for the network{#else}{n} decisions wait for the network{/if}")
    @Override
    String kept(String n);

    @Message("Your decisions from before the reload have been sent.")
    @Override
    String resent();

    @Message("""
            {#switch action}\
            {#case 'approve'}Put up\
            {#case 'reject'}Declined\
            {#case 'aside'}Set aside\
            {#case 'retract'}Taken down\
            {#case 'feature'}Front page\
            {#else}\
            {/switch}""")
    @Override
    String stamp(String action);

    @Message("""
            {#switch action}\
            {#case 'approve'}put up\
            {#case 'reject'}declined\
            {#case 'aside'}set aside\
            {#case 'retract'}took down\
            {#case 'restore'}sent back to check\
            {#case 'room'}moved to another room\
            {#case 'pin'}pinned\
            {#case 'unpin'}unpinned\
            {#case 'feature'}put on the front page\
            {#case 'unfeature'}took off the front page\
            {#case 'withdraw'}took back\
            {#case 'leave'}took away from here\
            {#case 'missing'}no longer finds\
            {#case 'erase'}erased\
            {#else}decided on\
            {/switch}""")
    @Override
    String did(String action);

    @Message("""
            {#switch action}\
            {#case 'approve'}put up\
            {#case 'reject'}declined\
            {#case 'aside'}set aside\
            {#case 'retract'}took down\
            {#case 'restore'}sent back to check\
            {#case 'room'}moved to another room\
            {#case 'pin'}pinned\
            {#case 'unpin'}unpinned\
            {#case 'feature'}put on the front page\
            {#case 'unfeature'}took off the front page\
            {#case 'erase'}erased\
            {#else}decided on\
            {/switch}""")
    @Override
    String youDid(String action);
}
