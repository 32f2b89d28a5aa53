package fr.obsrs;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Through the sign-in page, once, as a person; what comes back goes into requests and browsers. */
public final class Entrance {
    private Entrance() {}

    /** The administrator's cookie, as {@code name=value}. */
    public static String cookie(Installation installation) {
        return cookie(installation, Installation.ADMIN, Installation.PASSWORD);
    }

    public static String cookie(Installation installation, String name, String passphrase) {
        return cookie(
                installation.send(form(installation.request("/desk/sign-in"), "name", name, "passphrase", passphrase)));
    }

    /** Of the session that an answer begins; fails when it lets nobody in. */
    public static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.matches("(__Host-)?obsrs=.*"))
                .findFirst()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .orElseThrow(() -> new AssertionError("not let in: " + answer.statusCode() + " " + answer.body()));
    }

    /** A browser where the administrator is signed in. */
    public static Browser.NewContextOptions signedIn(Installation installation) {
        return with(installation, cookie(installation));
    }

    /** A browser that holds this cookie. */
    public static Browser.NewContextOptions with(Installation installation, String cookie) {
        return with(installation, cookie, new Browser.NewContextOptions());
    }

    /** The same, otherwise as the options say. */
    public static Browser.NewContextOptions with(
            Installation installation, String cookie, Browser.NewContextOptions options) {
        String[] pair = cookie.split("=", 2);
        String host = URI.create(installation.url("/")).getHost();
        return options.setStorageState("""
                {"cookies":[{"name":"%s","value":"%s","domain":"%s","path":"/","expires":-1,"httpOnly":true,\
                "secure":false,"sameSite":"Lax"}],"origins":[]}""".formatted(pair[0], pair[1], host));
    }

    /** A request that sends a form, as a page of ours would. */
    public static HttpRequest.Builder form(HttpRequest.Builder request, String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return fromOurPage(request)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    /** As browsers send what is not only looked at: they say which page it comes from. */
    public static HttpRequest.Builder fromOurPage(HttpRequest.Builder request) {
        HttpRequest sofar = request.build();
        return sofar.headers().firstValue("Origin").isPresent()
                ? request
                : request.header(
                        "Origin", sofar.uri().getScheme() + "://" + sofar.uri().getAuthority());
    }
}
