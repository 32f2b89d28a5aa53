package fr.obsrs.desk;

import fr.obsrs.source.Condition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the page of sources, in the reader's language. Its words hold what servers said: text, never markup.
 *
 * @param key the same at the next look
 * @param source its name in the settings; nothing for what is no source, such as the form
 * @param mark which drawing of {@code networks.svg} stands for it
 * @param names what tells it from others of its network: name and address
 * @param word the condition in the reader's language
 * @param posted when its last new post came, nothing where that is not known
 * @param heard when it last answered
 * @param lately nothing where nobody counts
 * @param hint what to do, where no button does it
 * @param setting the setting that the hint is about
 * @param move what its button orders
 * @param enter whether its button leads to entering a post by hand
 * @param button the button's words, or that there is nothing to do
 */
record SourceRow(
        String key,
        @Nullable String source,
        String mark,
        String label,
        List<String> names,
        Condition condition,
        String word,
        @Nullable Moment posted,
        @Nullable Moment heard,
        @Nullable Lately lately,
        String happens,
        @Nullable String hint,
        @Nullable String setting,
        @Nullable SourceMove move,
        boolean enter,
        String button) {

    /** A time, and how long ago that is, in words. */
    record Moment(Instant at, String words) {}

    /**
     * Posts of the last hour.
     *
     * @param bars one for each slice, on one scale for all sources
     * @param words what the bars show, for those who do not see them
     */
    record Lately(long total, List<Bar> bars, String words) {}

    /** One bar from the left and the top, in pixels. */
    record Bar(int x, int y, int height) {
        static final int TALLEST = 26;
        static final int STEP = 10;
    }
}
