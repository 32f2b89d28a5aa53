package fr.obsrs.wall;

import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.Room;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the projector page prints.
 *
 * @param room whose wall it is; nothing on the event's common wall
 * @param rooms {@code atelier-1:1 atelier-2:2}: from the room that a post names to the number that its poster shows
 * @param hashtags the event's and the rooms', which a poster need not repeat at its end
 * @param day the event's day in words, without its year
 * @param code nothing when this machine has no address that a phone could reach
 * @param size how many posts the page keeps
 * @param needs what the operator of this screen asked for
 */
record WallPageView(
        Language language,
        String title,
        String hashtag,
        @Nullable Room room,
        String rooms,
        String hashtags,
        @Nullable String day,
        @Nullable WallPageQrCode code,
        int size,
        WallPageNeeds needs) {

    static WallPageView of(
            Event event,
            Language language,
            @Nullable Room room,
            Optional<WallPageQrCode> code,
            int size,
            WallPageNeeds needs) {
        return new WallPageView(
                language,
                event.title(),
                event.hashtags().stream().findFirst().map(tag -> "#" + tag).orElse(event.title()),
                room,
                event.rooms().stream()
                        .map(each -> each.id() + ":" + each.number())
                        .collect(Collectors.joining(" ")),
                Stream.concat(
                                event.hashtags().stream(),
                                event.rooms().stream().flatMap(each -> each.hashtags().stream()))
                        .map(tag -> tag.replaceFirst("^[#＃]", ""))
                        .collect(Collectors.joining(" ")),
                event.date().map(date -> day(date, language)).orElse(null),
                code.orElse(null),
                size,
                needs);
    }

    /** In French the first of a month is an ordinal. */
    private static String day(LocalDate date, Language language) {
        String pattern = language == Language.FR && date.getDayOfMonth() == 1 ? "d'er' MMMM" : "d MMMM";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
    }
}
