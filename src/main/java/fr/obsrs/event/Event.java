package fr.obsrs.event;

import fr.obsrs.post.Hashtags;
import fr.obsrs.post.Post;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The event as it is configured; does not change while the process lives. */
@Singleton
public class Event {
    private final EventConfig config;
    private final List<Room> rooms;
    private final List<String> hashtags;
    private final Hashtags ours;

    Event(EventConfig config, EventConfig.Rooms rooms, BasicConfig basic) {
        this.config = config;
        this.rooms = rooms.byId().entrySet().stream()
                .map(room -> new Room(
                        room.getKey(),
                        room.getValue().number(),
                        room.getValue().title(),
                        room.getValue().hashtags().orElse(List.of())))
                .sorted(Comparator.comparingInt(Room::number))
                .toList();
        this.hashtags = basic.hashtags().stream()
                .map(tag -> tag.replaceFirst("^[#＃]", ""))
                .toList();
        this.ours = new Hashtags(this.hashtags);
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
        return ours.in(text, tags) || rooms.stream().anyMatch(room -> new Hashtags(room.hashtags()).in(text, tags));
    }

    /** The room its author chose, else the one that a hashtag names, else none. */
    public Optional<Room> roomOf(Post post) {
        if (post.room() != null) {
            return room(post.room());
        }
        return rooms.stream()
                .filter(room -> new Hashtags(room.hashtags()).in(post.text(), post.tags()))
                .findFirst();
    }
}
