package fr.obsrs.topic;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/** One partition that is there to be read back, without a broker; and what can go wrong with that. */
public final class KeptTopic {
    /** What a reader meets. */
    enum Trouble {
        NONE,
        NO_CONNECTION,
        NO_ASSIGNMENT,
        NO_GOOD_END
    }

    private final List<ProducerRecord<String, byte[]>> records;
    private Trouble trouble = Trouble.NONE;

    /** @param records from offset 0 on, all in one partition */
    public KeptTopic(List<ProducerRecord<String, byte[]>> records) {
        this.records = List.copyOf(records);
    }

    KeptTopic meets(Trouble other) {
        trouble = other;
        return this;
    }

    public Replay replay() {
        return new Replay(new Kafka(Map.of()) {
            @Override
            Consumer<String, byte[]> consumer() {
                if (trouble == Trouble.NO_CONNECTION) {
                    throw new KafkaException("no connection");
                }
                return new Read();
            }
        });
    }

    private final class Read extends MockConsumer<String, byte[]> {
        Read() {
            super("earliest");
        }

        @Override
        public synchronized void assign(java.util.Collection<TopicPartition> partitions) {
            if (trouble == Trouble.NO_ASSIGNMENT) {
                throw new KafkaException("no assignment");
            }
            super.assign(partitions);
            TopicPartition partition = partitions.iterator().next();
            updateBeginningOffsets(Map.of(partition, 0L));
            for (int offset = 0; offset < records.size(); offset++) {
                addRecord(received(partition, offset, records.get(offset)));
            }
        }

        @Override
        public synchronized void close(org.apache.kafka.clients.consumer.CloseOptions options) {
            super.close(options);
            if (trouble == Trouble.NO_GOOD_END) {
                throw new KafkaException("no good end");
            }
        }
    }

    private static ConsumerRecord<String, byte[]> received(
            TopicPartition partition, long offset, ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                offset,
                TimestampType.LOG_APPEND_TIME,
                0,
                sent.value().length,
                sent.key(),
                sent.value(),
                sent.headers(),
                java.util.Optional.empty());
    }
}
