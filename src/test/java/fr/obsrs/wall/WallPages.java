package fr.obsrs.wall;

import fr.obsrs.Installation;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The projector page as the packaged product writes it, fetched once for all tests that look at it. */
final class WallPages {
    static final String PUBLIC_ADDRESS = "https://mur.obsrs.example/";

    private static final List<String> ROOMS = List.of("", "/atelier-4");
    private static final List<String> NEEDS = List.of("", "&contrast=more", "&motion=less", "&density=airy");

    private WallPages() {}

    /** @param policy the content security policy it came with */
    record Html(String body, String policy) {}

    /** @param address such as {@code /wall/atelier-4?lang=fr&contrast=more} */
    static Html of(String address) {
        Html page = Fetched.PAGES.get(address);
        if (page == null) {
            throw new IllegalArgumentException("no test asked for " + address + " so far: add it to those fetched");
        }
        return page;
    }

    private static final class Fetched {
        static final Map<String, Html> PAGES = fetch();
    }

    private static Map<String, Html> fetch() {
        try (Installation installation = Installation.prepared()
                .with("obsrs.event.public-url", PUBLIC_ADDRESS)
                .with("obsrs.event.date", "2026-09-26")
                .start()) {
            Map<String, Html> pages = new HashMap<>();
            for (String room : ROOMS) {
                for (String lang : List.of("fr", "en")) {
                    for (String need : NEEDS) {
                        String address = "/wall" + room + "?lang=" + lang + need;
                        HttpResponse<String> answer = installation.send(installation.request(address));
                        String policy = answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElseThrow();
                        pages.put(address, new Html(answer.body(), policy));
                    }
                }
            }
            return pages;
        }
    }
}
