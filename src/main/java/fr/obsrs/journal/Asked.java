package fr.obsrs.journal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the journal was filtered by, as typed; what is absent is empty. */
record Asked(String post, String by, String kind, String from, String to, Wanted wanted) {
    static Asked of(
            @Nullable String post,
            @Nullable String by,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String to) {
        String kinds = Objects.requireNonNullElse(kind, Wanted.PEOPLE);
        return new Asked(text(post), text(by), kinds, text(from), text(to), Wanted.of(post, by, kinds, from, to));
    }

    /** To go on in an address. */
    public String query() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("post", post);
        all.put("by", by);
        all.put("kind", kind.equals(Wanted.PEOPLE) ? "" : kind);
        all.put("from", from);
        all.put("to", to);
        return all.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> "&" + each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** The same for an export, which has all kinds unless told otherwise. */
    public String exported() {
        return query() + (kind.equals(Wanted.PEOPLE) ? "&kind=" + Wanted.PEOPLE : "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
