package fr.obsrs;

import java.net.http.HttpResponse;

/** The page of rules as a moderator has it on one instance, and its buttons. */
record RulesDesk(Installation installation, String cookie) {

    /** Signs in. */
    RulesDesk(Installation installation) {
        this(installation, Entrance.cookie(installation));
    }

    /** In English. */
    String page() {
        return installation
                .send(installation.request("/desk/rules?lang=en").header("Cookie", cookie))
                .body();
    }

    /** Sends what a button sends, and expects to be obeyed. */
    void order(String order, String value) {
        HttpResponse<String> answer = installation.send(Entrance.form(
                installation.request("/desk/rules").header("Cookie", cookie), "order", order, "value", value));
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    /** Whether the page says that this mode is in force. */
    boolean isInMode(String title) {
        return page().contains("<li class=\"tient\"><h3>" + title + "</h3>");
    }
}
