package fr.obsrs.wall;

import fr.obsrs.event.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /wall/signals}, as anyone may send it. */
record Signal(
        @Nullable String screen,
        @Nullable String room,
        @Nullable String view,
        @Nullable Boolean curtain,
        @Nullable String revision,
        @Nullable Integer frames,
        @Nullable Integer posts,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Boolean visible) {
    private static final Pattern SCREEN = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{8}-[0-9]{1,18}");
    private static final Set<String> VIEWS = Set.of("posts", "empty", "pause");
    /** A minute of the fastest projector there is. */
    private static final int MOST_FRAMES = 30_000;

    private static final int MOST_POSTS = 2_000;
    private static final int MOST_PIXELS = 32_768;

    /**
     * The same, with nothing missing and nothing out of bounds. Whether there is such a room is another question.
     *
     * @throws HttpProblem 422 that names the first field that cannot stand
     */
    ScreenSignal checked() {
        return new ScreenSignal(
                ScreenSignal.TYPE,
                matching("screen", screen, SCREEN),
                room,
                oneOf("view", view, VIEWS),
                given("curtain", curtain),
                revision == null ? null : matching("revision", revision, REVISION),
                within("frames", frames, MOST_FRAMES),
                within("posts", posts, MOST_POSTS),
                within("width", width, MOST_PIXELS),
                within("height", height, MOST_PIXELS),
                given("visible", visible));
    }

    private static String matching(String field, @Nullable String value, Pattern pattern) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw Problems.invalid(field, "%s must be of the form %s.".formatted(field, pattern));
        }
        return value;
    }

    private static String oneOf(String field, @Nullable String value, Set<String> all) {
        if (value == null || !all.contains(value)) {
            throw Problems.invalid(field, "%s must be posts, empty or pause.".formatted(field));
        }
        return value;
    }

    private static int within(String field, @Nullable Integer value, int most) {
        if (value == null || value < 0 || value > most) {
            throw Problems.invalid(field, "%s must be 0 to %d.".formatted(field, most));
        }
        return value;
    }

    private static boolean given(String field, @Nullable Boolean value) {
        if (value == null) {
            throw Problems.invalid(field, "%s must be true or false.".formatted(field));
        }
        return value;
    }
}
