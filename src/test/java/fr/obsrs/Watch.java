package fr.obsrs;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;

/** Browsers of the administrator, and all that goes wrong in them. */
final class Watch implements AutoCloseable {
    private final Installation wall;
    private final String cookie;
    private final Visitors visitors = new Visitors();

    Watch(Installation wall) {
        this.wall = wall;
        this.cookie = Entrance.cookie(wall);
    }

    Page open(String path, int width, int height) {
        Page page = visitors.visitor(
                Entrance.with(wall, cookie, new Browser.NewContextOptions().setViewportSize(width, height)));
        page.navigate(wall.url(path));
        return page;
    }

    List<String> troubles() {
        return visitors.troubles();
    }

    /** What is out of place. */
    @SuppressWarnings("unchecked")
    static List<String> flaws(Page page, String cards) {
        return (List<String>) page.evaluate(Hostile.script(), cards);
    }

    @Override
    public void close() {
        visitors.close();
    }
}
