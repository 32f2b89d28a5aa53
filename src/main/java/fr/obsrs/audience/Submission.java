package fr.obsrs.audience;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What arrived, as typed; an absent field is empty.
 *
 * @param website a field that people do not see: whoever fills it is a robot
 * @param sender the token that our form page carried
 */
record Submission(String name, String text, String room, String website, String sender) {

    static Submission of(
            @Nullable String name,
            @Nullable String text,
            @Nullable String room,
            @Nullable String website,
            @Nullable String sender) {
        return new Submission(filled(name), filled(text), filled(room), filled(website), filled(sender));
    }

    /** The empty form. */
    static Submission inRoom(@Nullable String room) {
        return of(null, null, room, null, null);
    }

    boolean isRobot() {
        return !website.isBlank();
    }

    private static String filled(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
