package fr.obsrs.desk;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What moderators read, in English. */
@Localized("en")
interface DeskMessagesEn extends DeskMessages {
    @Message("The poster desk")
    @Override
    String title();

    @Message("Private screen")
    @Override
    String privately();

    @Message("Skip to the queue")
    @Override
    String skip();

    @Message("En français")
    @Override
    String otherLanguage();

    @Message("To check")
    @Override
    String queue();

    @Message("On the wall")
    @Override
    String wall();

    @Message("{#if n == '0'}Nothing to check{#else if n == '1'}1 poster waits{#else}{n} posters wait{/if}")
    @Override
    String waiting(String n);

    @Message("the oldest for {age}")
    @Override
    String oldest(String age);

    @Message("and {n} more, newer")
    @Override
    String more(String n);

    @Message("All checked. Enjoy it, it never lasts.")
    @Override
    String queueEmpty();

    @Message("The wall is empty. It’s awkward for everyone.")
    @Override
    String wallEmpty();

    @Message("Opening the desk…")
    @Override
    String loading();

    @Message("Put up")
    @Override
    String approve();

    @Message("Decline")
    @Override
    String reject();

    @Message("Take down")
    @Override
    String retract();

    @Message("{name}’s poster")
    @Override
    String posterOf(String name);

    @Message("Held for one reason")
    @Override
    String heldOnce();

    @Message("Held for {n} reasons")
    @Override
    String held(String n);

    @Message("Nothing to report")
    @Override
    String nothingFound();

    @Message("No rule raised an eyebrow. A look will do.")
    @Override
    String nothingFoundMore();

    @Message("Filters hold. You decide.")
    @Override
    String youDecide();

    @Message("Workshop {number}")
    @Override
    String room(int number);

    @Message("No workshop")
    @Override
    String noRoom();

    @Message("Flagged by its author: {warning}")
    @Override
    String warning(String warning);

    @Message("{n} attachment(s), not shown here yet")
    @Override
    String media(String n);

    @Message("not described")
    @Override
    String noAlt();

    @Message("Why decline it?")
    @Override
    String whyReject();

    @Message("Why take it down?")
    @Override
    String whyRetract();

    @Message("Its author will see this reason, in plain words. The journal keeps it.")
    @Override
    String whyMore();

    @Message("Cancel")
    @Override
    String cancel();

    @Message("Sending…")
    @Override
    String sending();

    @Message("Being saved: the journal is slow, the same decision is sent again.")
    @Override
    String saving();

    @Message("Hidden here already, being recorded: the journal is slow.")
    @Override
    String hidden();

    @Message("Put up: “{text}”")
    @Override
    String approved(String text);

    @Message("Declined: “{text}”")
    @Override
    String rejected(String text);

    @Message("Taken down: “{text}”")
    @Override
    String retracted(String text);

    @Message("{by} decided before you: {standing}.")
    @Override
    String taken(String by, String standing);

    @Message("This poster is no longer here.")
    @Override
    String gone();

    @Message("Decision refused: {detail}")
    @Override
    String refused(String detail);

    @Message("Network lost. Nothing else is: we keep trying, and your decisions will leave.")
    @Override
    String offline();

    @Message("Your access is closed. Reload the page to sign in.")
    @Override
    String signedOut();

    @Message("Reload")
    @Override
    String reload();

    @Message("{#switch name}{#case 'form'}Form{#case 'feed'}Feed{#case 'rehearsal'}Rehearsal{/switch}")
    @Override
    String network(String name);

    @Message("the rules")
    @Override
    String rules();

    @Message("its author")
    @Override
    String author();

    @Message("""
            {#switch standing}\
            {#case 'waiting'}to check\
            {#case 'shown'}put up\
            {#case 'rejected'}declined\
            {#case 'aside'}set aside\
            {#case 'retracted'}taken down\
            {#case 'withdrawn'}taken back by its author\
            {#case 'erased'}erased\
            {/switch}""")
    @Override
    String standing(String standing);

    @Message("""
            {#switch code}\
            {#case 'INJURE'}Insult\
            {#case 'DIFFAMATION'}Accusation, libel\
            {#case 'HAINE_DISCRIMINATION'}Hate, discrimination\
            {#case 'MENACE'}Threat\
            {#case 'HARCELEMENT'}Harassment\
            {#case 'DONNEES_PERSONNELLES'}Personal data\
            {#case 'VIE_PRIVEE_IMAGE'}Privacy or image\
            {#case 'MINEUR'}A minor\
            {#case 'SEXUEL_VIOLENT'}Sexual or violent\
            {#case 'USURPATION'}Impersonation\
            {#case 'FAUSSE_NOUVELLE'}Not verified\
            {#case 'CONTREFACON'}Copyright\
            {#case 'PUBLICITE_SPAM'}Advertising, spam\
            {#case 'HORS_SUJET'}Off topic\
            {#case 'RESERVE_ELECTORALE'}Election period\
            {#case 'RETRAIT_AUTEUR'}Asked by its author\
            {#case 'RETRAIT_PERSONNE_CITEE'}Asked by a person it names\
            {#case 'TECHNIQUE'}Technical hitch\
            {#else}{code}\
            {/switch}""")
    @Override
    String reason(String code);

    @Message("The sources")
    @Override
    String sources();
}
