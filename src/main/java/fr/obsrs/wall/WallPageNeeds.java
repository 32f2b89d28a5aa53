package fr.obsrs.wall;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the viewers of one screen need, by the page's address. What it does not name is left to the browser's own settings.
 *
 * @param contrast {@code ?contrast=more}: black and white, yellow for the newest only
 * @param still {@code ?motion=less}: posters fade in their places, nothing travels
 * @param airy {@code ?density=airy}: at most five posters, one size up, for images under 4 m
 * @param preview {@code ?preview}: somebody looks at the wall from the desk; it is no screen, and signals nothing
 */
record WallPageNeeds(boolean contrast, boolean still, boolean airy, boolean preview) {

    /** @param parameters by name; null when the address does not have one */
    static WallPageNeeds of(Function<String, @Nullable String> parameters) {
        return new WallPageNeeds(
                "more".equals(parameters.apply("contrast")),
                "less".equals(parameters.apply("motion")),
                "airy".equals(parameters.apply("density")),
                parameters.apply("preview") != null);
    }
}
