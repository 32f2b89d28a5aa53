package fr.obsrs.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.obsrs.decision.House;
import fr.obsrs.decision.Scene.Announcement;
import fr.obsrs.decision.Staged;
import fr.obsrs.decision.Standings;
import fr.obsrs.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How all walls are set, by whom, and which screens have confirmed it. Thread-safe. */
@Singleton
class WallsOverview {
    /**
     * The body of {@code GET /desk/api/scene}.
     *
     * @param walls the setting for all first, then each room's own
     */
    record WallsView(List<WallView> walls, List<ScreenWatch.Seen> screens) {}

    /**
     * What was set for one wall by itself.
     *
     * @param room nothing for all walls, then {@code number} too
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record WallView(
            @Nullable String room,
            @Nullable Integer number,
            boolean curtain,
            @Nullable String drawnBy,
            boolean paused,
            @Nullable String pausedBy,
            @Nullable Announcement announcement,
            @Nullable String announcedBy) {}

    private final Standings standings;
    private final ScreenWatch screens;
    private final Event event;

    WallsOverview(Standings standings, ScreenWatch screens, Event event) {
        this.standings = standings;
        this.screens = screens;
        this.event = event;
    }

    WallsView view() {
        House house = standings.house();
        List<WallView> walls = Stream.concat(
                        Stream.of(of(null, null, house)),
                        event.rooms().stream().map(room -> of(room.id(), room.number(), house)))
                .toList();
        return new WallsView(walls, screens.all());
    }

    private static WallView of(@Nullable String room, @Nullable Integer number, House house) {
        Staged staged = house.staged(room);
        return new WallView(
                room,
                number,
                staged.scene().curtain(),
                staged.drawnBy(),
                staged.scene().paused(),
                staged.pausedBy(),
                staged.scene().announcement(),
                staged.announcedBy());
    }
}
