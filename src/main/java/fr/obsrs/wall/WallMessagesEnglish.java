package fr.obsrs.wall;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The projector page's own words, in English. */
@Localized("en")
public interface WallMessagesEnglish extends WallMessages {

    @Override
    @Message("The wall")
    String page();

    @Override
    @Message("Take part")
    String join();

    @Override
    @Message("Help, I want to post!")
    String join_title();

    @Override
    @Message("Post with")
    String join_1();

    @Override
    @Message("Or scan, no account")
    String join_2();

    @Override
    @Message("A human checks, then up it goes!")
    String join_3();

    @Override
    @Message("QR code: {address}")
    String code(String address);

    @Override
    @Message("Workshop")
    String room();

    @Override
    @Message("Poster by")
    String poster();

    @Override
    @Message("Hear ye")
    String notice();

    @Override
    @Message("No address to scan: connect this computer to the hall’s network.")
    String no_address();

    @Override
    @Message("Post some bills")
    String motto();

    @Override
    @Message("Post some")
    String motto_1();

    @Override
    @Message("bills")
    String motto_2();

    @Override
    @Message("by law of {day}")
    String law(String day);

    @Override
    @Message("The wall is empty. It’s awkward for everyone.")
    String quiet_body();

    @Override
    @Message("First poster up = eternal glory (until tonight).")
    String quiet_more();

    @Override
    @Message("The wall is taking a break.")
    String pause_body();

    @Override
    @Message("Your posts are safe and warm. Pasting resumes in a moment.")
    String pause_more();

    @Override
    @Message("A bucket of glue and a brush")
    String glue_alt();

    @Override
    @Message("Glue")
    String glue();

    @Override
    @Message("100% civic")
    String glue_more();

    @Override
    @Message("Freshly pasted")
    String fresh();

    @Override
    @Message("Front page")
    String featured();

    @Override
    @Message("just now")
    String now();

    @Override
    @Message("Read on in your pocket")
    String more();

    @Override
    @Message("Sensitive content")
    String warning();

    @Override
    @Message("Photo")
    String photo();

    @Override
    @Message("Form")
    String network_form();

    @Override
    @Message("Feed")
    String network_feed();

    @Override
    @Message("Web")
    String network_web();

    @Override
    @Message("Rehearsal")
    String network_rehearsal();
}
