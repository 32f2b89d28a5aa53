package fr.obsrs.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.obsrs.decision.Finding;
import fr.obsrs.decision.PostView;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as the desk sees it.
 *
 * @param version what a decision on it must name
 * @param standing where it stands, in one word
 * @param by who made the decision that stands
 * @param since when it came to stand there
 */
record QueueItem(
        @JsonUnwrapped PostView post,
        List<FoundWords> findings,
        long version,
        State standing,
        String by,
        @Nullable String reason,
        Instant since) {

    /** @param reason what the rule found, for a person; empty range: the post as a whole */
    record FoundWords(String rule, int start, int end, String reason) {}

    static QueueItem of(Queue.Found found, FindingMessages words) {
        Standing standing = found.standing();
        var judged = standing.words();
        List<Finding> findings = judged == null ? List.of() : judged.findings();
        return new QueueItem(
                PostView.of(found.post(), standing),
                findings.stream().map(finding -> inWords(finding, words)).toList(),
                standing.version(),
                standing.state(),
                standing.last().by(),
                standing.last().reason(),
                standing.last().at());
    }

    private static FoundWords inWords(Finding finding, FindingMessages words) {
        String reason = switch (finding.rule()) {
            case "blocked-words" -> words.blockedWords();
            case "too-many-links" -> words.tooManyLinks();
            case "banned-author" -> words.bannedAuthor();
            case "content-warning" -> words.contentWarning();
            case "held-source" -> words.heldSource();
            case "author-opt-out" -> words.authorOptOut();
            case "bot-author" -> words.botAuthor();
            default -> words.other(finding.rule());
        };
        return new FoundWords(finding.rule(), finding.start(), finding.end(), reason);
    }
}
