package fr.obsrs.desk;

import static fr.obsrs.desk.AtTheDesk.DESK;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives a class of tests the desk that others had before it, with nothing left on it at the start of each test. */
final class OpenDesk implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        DESK.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        DESK.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        DESK.clear();
    }
}
