package fr.obsrs.access;

import jakarta.ws.rs.HttpMethod;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes who has signed in: what they had asked for, as long as it is a page of the desk. */
final class Back {
    static final String DESK = "/desk";

    private static final Pattern OURS = Pattern.compile(
            "/desk(?!/(?:api|sign-in|sign-out|setup|link)(?:[/?]|$))(?:/[a-z0-9-]+)*(?:\\?[A-Za-z0-9=&._~%+-]*)?");
    /** Their forms are sent to where they were got. */
    private static final Pattern FORMS = Pattern.compile("/desk/(?:sign-in|setup/|link/).*");

    private static final int LONGEST = 500;

    private Back() {}

    /** The desk for anything that is not a path of ours, letter by letter: never another host, however it is spelt. */
    static URI to(@Nullable String wanted) {
        return URI.create(
                wanted != null
                                && wanted.length() <= LONGEST
                                && OURS.matcher(wanted).matches()
                        ? wanted
                        : DESK);
    }

    /** As a parameter of an address; the desk where it was no page that was asked for but something to be done. */
    static String encoded(String method, URI asked) {
        String page = method.equals(HttpMethod.GET) ? to(path(asked)).toString() : DESK;
        return URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Where to try again: the same page, or the form's own, or else the desk, since not all that is done has a page. */
    static String again(String method, URI asked) {
        String path = path(asked);
        if (FORMS.matcher(path).matches()) {
            return path;
        }
        return method.equals(HttpMethod.GET) ? to(path).toString() : DESK;
    }

    private static String path(URI asked) {
        String query = asked.getRawQuery();
        return asked.getRawPath() + (query == null ? "" : "?" + query);
    }
}
