package fr.obsrs.desk;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;

/** A message bundle as the product speaks it, without the product around it. */
final class Spoken {
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .build();

    private Spoken() {}

    /** @param bundle the interface of the language wanted */
    static <T> T by(Class<? extends T> bundle) {
        return bundle.cast(Proxy.newProxyInstance(
                bundle.getClassLoader(),
                new Class<?>[] {bundle},
                (proxy, method, values) ->
                        say(bundle.getMethod(method.getName(), method.getParameterTypes()), values)));
    }

    private static String say(Method method, Object[] values) {
        TemplateInstance message =
                ENGINE.parse(method.getAnnotation(Message.class).value()).instance();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            message.data(parameters[i].getName(), values[i]);
        }
        return message.render();
    }
}
