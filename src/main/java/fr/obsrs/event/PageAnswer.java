package fr.obsrs.event;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A page that was made for one person, in their language: nothing on its way keeps it, nor does the browser. */
public final class PageAnswer {
    private PageAnswer() {}

    public static Response of(int status, Language language, TemplateInstance page) {
        return Response.status(status)
                .entity(page.setLocale(language.locale()))
                .language(language.locale())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
