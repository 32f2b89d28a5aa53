package fr.obsrs.journal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people did with the walls as a whole, as the rest of a sentence of the journal, in French. */
@MessageBundle(value = "scene", locale = "fr")
interface SceneMessages {
    @Message("règle {where}\u00a0: {parts}")
    String set(String where, String parts);

    @Message("""
            {#switch part}\
            {#case 'curtain'}rideau tiré\
            {#case 'lift'}rideau rouvert\
            {#case 'pause'}collage en pause\
            {#case 'resume'}collage repris\
            {#case 'announce'}avis «\u00a0{announcement}\u00a0»\
            {#case 'take-down'}avis retiré\
            {#else}affiches au mur\
            {/switch}""")
    String part(String part, String announcement);
}
