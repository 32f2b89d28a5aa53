package fr.obsrs.audience;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a ticket sees.
 *
 * @param path the ticket's own address; nothing when nobody knows it
 * @param status the word that markup and script go by; {@code unknown} when nobody knows the ticket
 * @param reason code of why it is not shown
 * @param notice what went wrong just now
 */
@CheckedTemplate(basePath = "audience", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TicketPage(
        Reader reader,
        Imprint imprint,
        @Nullable String path,
        String status,
        @Nullable String reason,
        @Nullable String notice)
        implements TemplateInstance {

    static TicketPage of(Reader reader, Imprint imprint, Ticket held, Progress now, @Nullable String notice) {
        return new TicketPage(reader, imprint, held.path(), now.status().toString(), now.reason(), notice);
    }

    static TicketPage unknown(Reader reader, Imprint imprint) {
        return new TicketPage(reader, imprint, null, "unknown", null, null);
    }
}
