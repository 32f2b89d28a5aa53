package fr.obsrs.wall;

import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.PublicAddress;
import fr.obsrs.event.Room;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page that projectors show. It holds no post: those come over the event stream, while its lease lasts. */
@Path("/wall")
@Produces(MediaType.TEXT_HTML)
public class WallPage {
    private final Event event;
    private final PublicAddress publicAddress;
    private final int size;

    WallPage(Event event, PublicAddress publicAddress, WallConfig config) {
        this.event = event;
        this.publicAddress = publicAddress;
        this.size = config.size();
    }

    @GET
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
    public TemplateInstance common(
            @Nullable @RestQuery String lang,
            @Nullable @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String accepted,
            @Context HttpServerRequest request) {
        return page(null, Language.of(lang, accepted), request);
    }

    @GET
    @Path("/{room}")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
    public TemplateInstance ofRoom(
            String room,
            @Nullable @RestQuery String lang,
            @Nullable @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String accepted,
            @Context HttpServerRequest request) {
        return page(event.room(room).orElseThrow(NotFoundException::new), Language.of(lang, accepted), request);
    }

    /** The port is the one that answers now: the configured one may be 0, for "any". */
    private TemplateInstance page(@Nullable Room room, Language language, HttpServerRequest request) {
        Optional<WallPageQrCode> code =
                publicAddress.find(request.localAddress().port()).map(WallPageQrCode::of);
        WallPageNeeds needs = WallPageNeeds.of(request::getParam);
        return Templates.page(WallPageView.of(event, language, room, code, size, needs))
                .setLocale(language.tag());
    }

    /** Templates in {@code templates/wall}. */
    @CheckedTemplate(basePath = "wall")
    static class Templates {
        private Templates() {}

        static native TemplateInstance page(WallPageView view);
    }
}
