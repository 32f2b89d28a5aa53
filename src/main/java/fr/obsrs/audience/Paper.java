package fr.obsrs.audience;

import fr.obsrs.event.Room;
import java.util.ArrayList;
import java.util.List;

/**
 * One choice of the form: a room and the paper that its posts are printed on.
 *
 * @param room empty for the whole event
 * @param number as printed on the paper
 * @param colour the paper's class
 * @param title nothing but the room's own words; empty for the whole event
 */
record Paper(String room, String number, String colour, String title, boolean chosen) {
    private static final List<String> COLOURS = List.of("ciel", "orange", "lilas", "rose", "menthe");

    /** All rooms in order, then the whole event, which is chosen when none of them is. */
    static List<Paper> of(List<Room> rooms, String chosen) {
        List<Paper> papers = new ArrayList<>();
        for (Room room : rooms) {
            String colour = COLOURS.get((room.number() - 1) % COLOURS.size());
            papers.add(new Paper(
                    room.id(),
                    Integer.toString(room.number()),
                    "p-" + colour,
                    room.title(),
                    room.id().equals(chosen)));
        }
        boolean none = papers.stream().noneMatch(Paper::chosen);
        papers.add(new Paper("", "#", "p-jaune", "", none));
        return papers;
    }
}
