package fr.obsrs.audience;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /}: the attendees' page. Public, sets no cookie. */
@Path("/")
class FormResource {
    private final FormPages pages;

    FormResource(FormPages pages) {
        this.pages = pages;
    }

    /** @param room the workshop that is chosen already, as a QR code in that room says */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response form(
            @RestQuery @Nullable String lang, @RestQuery @Nullable String room, @Context HttpHeaders headers) {
        Reader reader = Reader.of(lang, headers);
        return reader.page(200, pages.empty(reader, room))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
