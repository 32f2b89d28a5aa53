package fr.obsrs.journal;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The same in English. */
@Localized("en")
interface SceneMessagesEn extends SceneMessages {
    @Message("sets {where}: {parts}")
    @Override
    String set(String where, String parts);

    @Message("""
            {#switch part}\
            {#case 'curtain'}curtain drawn\
            {#case 'lift'}curtain open again\
            {#case 'pause'}posting paused\
            {#case 'resume'}posting resumed\
            {#case 'announce'}notice “{announcement}”\
            {#case 'take-down'}notice taken down\
            {#else}posters up\
            {/switch}""")
    @Override
    String part(String part, String announcement);
}
