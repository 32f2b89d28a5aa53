package fr.obsrs.audience;

import fr.obsrs.event.Language;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the answer: their language, and whether they see a page or are a program.
 *
 * @param chosen whether the address says the language, so that the next address must too
 * @param accepted the best first
 */
record Reader(Language language, boolean chosen, List<MediaType> accepted) {

    static Reader of(@Nullable String lang, HttpHeaders headers) {
        Language language = Language.of(lang, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return new Reader(language, language.tag().equalsIgnoreCase(lang), headers.getAcceptableMediaTypes());
    }

    /** @param otherwise for those who accept anything */
    boolean wantsPage(boolean otherwise) {
        for (MediaType type : accepted) {
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE) && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return otherwise;
            }
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
        }
        return otherwise;
    }

    AudienceMessages words() {
        return MessageBundles.get(AudienceMessages.class, Localized.Literal.of(language.tag()));
    }

    /** What addresses of ours must end in, so that a chosen language stays. */
    public String query() {
        return chosen ? "?lang=" + language.tag() : "";
    }

    Response.ResponseBuilder page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.setLocale(language.locale()))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .language(language.locale())
                .header(HttpHeaders.VARY, "Accept, Accept-Language");
    }
}
