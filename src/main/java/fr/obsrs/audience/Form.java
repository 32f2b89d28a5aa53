package fr.obsrs.audience;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that attendees post from.
 *
 * @param mint which key made the sender token
 * @param nonce makes what is sent again, after a failure, the same post
 * @param notice why nothing was posted although no field is wrong
 */
@CheckedTemplate(basePath = "audience", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Form(
        Reader reader,
        Imprint imprint,
        List<Paper> papers,
        Submission typed,
        String sender,
        String mint,
        String nonce,
        @Nullable String notice,
        @Nullable String textError,
        @Nullable String nameError,
        @Nullable String roomError)
        implements TemplateInstance {}
