package fr.obsrs.desk;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What moderators read around the posts: lists, filters, colleagues, in English. */
@Localized("en")
interface AroundMessagesEn extends AroundMessages {
    @Message("Lists and filters")
    @Override
    String lists();

    @Message("Search")
    @Override
    String search();

    @Message("held")
    @Override
    String heldOf();

    @Message("Held")
    @Override
    String held();

    @Message("Set aside")
    @Override
    String aside();

    @Message("Declined")
    @Override
    String rejected();

    @Message("Paper (workshop)")
    @Override
    String rooms();

    @Message("Network")
    @Override
    String network();

    @Message("All networks")
    @Override
    String everyNetwork();

    @Message("Front page")
    @Override
    String feature();

    @Message("Off the front page")
    @Override
    String unfeature();

    @Message("Set aside")
    @Override
    String setAside();

    @Message("Back to check")
    @Override
    String restore();

    @Message("Who is here")
    @Override
    String here();

    @Message("{name} (you)")
    @Override
    String you(String name);

    @Message("is checking a poster")
    @Override
    String checks();

    @Message("at the desk")
    @Override
    String reads();

    @Message("{name} is checking")
    @Override
    String checking(String name);

    @Message("With you: {names}")
    @Override
    String others(String names);

    @Message("Rules")
    @Override
    String rules();

    @Message("Team")
    @Override
    String people();

    @Message("{name} is checking this poster, too.")
    @Override
    String alsoChecking(String name);

    @Message("Show the next ones")
    @Override
    String later();

    @Message("and {n} more, older")
    @Override
    String older(String n);

    @Message("Back to the first")
    @Override
    String earlier();

    @Message("{#if n == '1'}1 new poster{#else}{n} new posters{/if}")
    @Override
    String newOnes(String n);

    @Message("{#if n == '0'}No poster{#else if n == '1'}1 poster{#else}{n} posters{/if}")
    @Override
    String counted(String n);

    @Message("Nothing here for now.")
    @Override
    String nothingHere();

    @Message("No poster matches. Widen the search or the filters.")
    @Override
    String noMatch();

    @Message(
            "Only the {n} oldest posters of this list were searched. Choose a workshop or a network to search further.")
    @Override
    String searchedOldest(String n);

    @Message(
            "Only the {n} newest posters of this list were searched. Choose a workshop or a network to search further.")
    @Override
    String searchedNewest(String n);

    @Message(
            "Guessed address on the walls: {address}. It leads somewhere only on the hall’s network. For another one, set obsrs.event.public-url.")
    @Override
    String guessed(String address);

    @Message(
            "The walls have no address to show. Connect this computer to the hall’s network, or set obsrs.event.public-url.")
    @Override
    String noAddress();

    @Message("Check")
    @Override
    String checkThis();

    @Message("The rest of the list")
    @Override
    String below();

    @Message("The queue could not be read: what you see is from before. Trying again.")
    @Override
    String unread();

    @Message("Read only: deciding is for moderators.")
    @Override
    String readOnly();
}
