package fr.obsrs.desk;

import fr.obsrs.source.Condition;
import java.util.ArrayList;
import java.util.List;

/** How many sources do how, as one sentence. */
record SourceHeadline(SourcesMessages words) {

    /** Of every line on the page, the form and what is entered by hand included. */
    String of(List<Condition> conditions) {
        List<String> parts = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            long n = conditions.stream().filter(condition::equals).count();
            if (n > 0) {
                parts.add(words.howMany(words.number(Long.toString(n)), n == 1, condition.toString()));
            }
        }
        String sentence = String.join(", ", parts);
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }
}
