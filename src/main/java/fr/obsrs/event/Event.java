package fr.obsrs.event;

import fr.obsrs.post.Hashtags;
import fr.obsrs.post.Post;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The event as it is configured; does not change while the process lives. Refuses settings that cannot be meant. */
@Startup(StartRefused.BEFORE_ALL)
@Singleton
public class Event {
    private static final Pattern HASHTAG = Pattern.compile("[#＃]?[^\\s#＃]+");

    private final EventConfig config;
    private final List<Room> rooms;
    private final List<String> hashtags;
    private final Hashtags ours;
    private final Map<Room, Hashtags> theirs = new LinkedHashMap<>();

    Event(EventConfig config, EventConfig.Rooms rooms, BasicConfig basic) {
        this.config = config;
        this.rooms = rooms.byId().entrySet().stream()
                .map(room -> room(room.getKey(), room.getValue()))
                .sorted(Comparator.comparingInt(Room::number))
                .toList();
        this.hashtags = hashtags("obsrs.hashtags", basic.hashtags()).stream()
                .map(tag -> tag.replaceFirst("^[#＃]", ""))
                .toList();
        this.ours = new Hashtags(this.hashtags);
        this.rooms.forEach(room -> theirs.put(room, new Hashtags(room.hashtags())));
        StartRefused.unless(!hashtags.isEmpty(), "obsrs.hashtags is empty: the event needs at least one hashtag.");
        for (int i = 1; i < this.rooms.size(); i++) {
            Room one = this.rooms.get(i - 1);
            Room other = this.rooms.get(i);
            StartRefused.unless(
                    one.number() != other.number(),
                    "obsrs.rooms.%s.number and obsrs.rooms.%s.number are both %d: each room needs its own.",
                    one.id(),
                    other.id(),
                    one.number());
        }
        config.publicUrl().ifPresent(Event::checkPublicUrl);
    }

    private static Room room(String id, EventConfig.RoomConfig room) {
        String prefix = "obsrs.rooms." + id;
        StartRefused.unless(
                Room.isId(id), "%s.*: the id of a room is a to z, 0 to 9 and hyphens, at most 40 of them.", prefix);
        StartRefused.unless(Room.isNumber(room.number()), "%s.number is %d: it must be 1 to 9.", prefix, room.number());
        return new Room(
                id,
                room.number(),
                room.title(),
                hashtags(prefix + ".hashtags", room.hashtags().orElse(List.of())));
    }

    /** Spaces beside a comma are nobody's intention. */
    private static List<String> hashtags(String setting, List<String> written) {
        List<String> stripped = written.stream().map(String::strip).toList();
        stripped.forEach(tag -> StartRefused.unless(
                HASHTAG.matcher(tag).matches(),
                "%s names '%s', which is no hashtag: one word each, with commas between them.",
                setting,
                tag));
        return stripped;
    }

    private static void checkPublicUrl(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        StartRefused.unless(
                web && url.getHost() != null,
                "obsrs.event.public-url is '%s': it must be an address that phones can open, such as https://mur.example.org/.",
                url);
    }

    public String title() {
        return config.title();
    }

    public Optional<LocalDate> date() {
        return config.date();
    }

    public Optional<String> publisher() {
        return config.publisher();
    }

    public Optional<String> contact() {
        return config.contact();
    }

    /** In the order of their numbers. */
    public List<Room> rooms() {
        return rooms;
    }

    public Optional<Room> room(String id) {
        return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
    }

    /** The event's hashtags without their sign, the first one the one to print. */
    public List<String> hashtags() {
        return hashtags;
    }

    /** Whether a post with this text and these tags carries one of the event's hashtags or of a room's. */
    public boolean concerns(String text, Collection<String> tags) {
        Set<String> found = Hashtags.of(text, tags);
        return ours.in(found) || theirs.values().stream().anyMatch(room -> room.in(found));
    }

    /** The room its author chose, else the one that a hashtag names, else none. */
    public Optional<Room> roomOf(Post post) {
        if (post.room() != null) {
            return room(post.room());
        }
        Set<String> found = Hashtags.of(post.text(), post.tags());
        return theirs.entrySet().stream()
                .filter(room -> room.getValue().in(found))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
