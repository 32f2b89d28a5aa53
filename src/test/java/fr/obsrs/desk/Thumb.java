package fr.obsrs.desk;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A thumb on the card of a phone. */
final class Thumb {
    private static final int STEPS = 10;

    private Thumb() {}

    /** From the middle of the card, in pixels. */
    static void swipe(Page page, int across, int down) {
        BoundingBox card = Objects.requireNonNull(page.locator("#fiche .carte").boundingBox());
        CDPSession touch = page.context().newCDPSession(page);
        double x = card.x + card.width / 2;
        double y = card.y + 80;
        touch(touch, "touchStart", List.of(Map.of("x", x, "y", y)));
        for (int step = 1; step <= STEPS; step++) {
            double part = (double) step / STEPS;
            touch(touch, "touchMove", List.of(Map.of("x", x + across * part, "y", y + down * part)));
        }
        touch(touch, "touchEnd", List.of());
    }

    private static void touch(CDPSession session, String type, List<Map<String, Double>> points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", new Gson().toJsonTree(points));
        session.send("Input.dispatchTouchEvent", event);
    }
}
