package fr.obsrs.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerAddressTest {
    @Test
    void an_address_of_this_machine_is_offered_when_none_is_given() {
        SmallRyeConfig config = config(Map.of(), "file", 250);
        int port = BrokerAddress.offered(config.getConfigValue(BrokerAddress.SETTING))
                .orElseThrow();
        assertThat(config.getValue(BrokerAddress.SETTING, String.class)).isEqualTo("127.0.0.1:" + port);
        assertThat(config.getPropertyNames())
                .as("for those who copy all kafka settings")
                .contains(BrokerAddress.SETTING);
    }

    @Test
    void it_is_the_same_in_every_configuration_of_one_process() {
        assertThat(address(config(Map.of(), "file", 250))).isEqualTo(address(config(Map.of(), "file", 250)));
    }

    @Test
    void an_address_that_somebody_gives_is_left_alone_however_softly_it_is_given() {
        for (int ordinal : new int[] {300, 250, Integer.MIN_VALUE}) {
            SmallRyeConfig config = config(Map.of(BrokerAddress.SETTING, "kafka:9092"), "file", ordinal);
            assertThat(address(config)).isEqualTo("kafka:9092");
            assertThat(BrokerAddress.offered(config.getConfigValue(BrokerAddress.SETTING)))
                    .isEmpty();
        }
    }

    @Test
    void who_has_a_broker_of_its_own_keeps_its_seat_and_who_shares_one_has_none() {
        assertThat(config(Map.of(), "file", 250).getOptionalValue(BrokerAddress.SEAT, String.class))
                .contains("alone");
        assertThat(config(Map.of(BrokerAddress.SETTING, "kafka:9092"), "file", 250)
                        .getOptionalValue(BrokerAddress.SEAT, String.class))
                .isEmpty();
    }

    @Test
    void an_empty_address_is_none() {
        SmallRyeConfig config = config(Map.of(BrokerAddress.SETTING, ""), "environment", 300);
        assertThat(address(config)).startsWith("127.0.0.1:");
        assertThat(BrokerAddress.offered(config.getConfigValue(BrokerAddress.SETTING)))
                .isPresent();
    }

    @Test
    void nothing_is_offered_to_the_build_which_would_keep_it() {
        SmallRyeConfig config = config(Map.of(), "Build system", 100);
        assertThat(config.getConfigValue(BrokerAddress.SETTING).getValue()).isNull();
        assertThat(BrokerAddress.offered(config.getConfigValue(BrokerAddress.SETTING)))
                .isEmpty();
    }

    private static String address(SmallRyeConfig config) {
        return config.getValue(BrokerAddress.SETTING, String.class);
    }

    private static SmallRyeConfig config(Map<String, String> given, String source, int ordinal) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(given, source, ordinal))
                .withSources(new BrokerAddress())
                .build();
    }
}
