package org.eventbot.testkit.contract;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;

/** What a plugin's beans are made of. */
final class Injections {

    /** With these a plugin could take whatever it likes. */
    private static final List<String> WHOLE_HOST = List.of(
            "org.springframework.context.ApplicationContext",
            "org.springframework.context.ConfigurableApplicationContext",
            "org.springframework.beans.factory.BeanFactory",
            "org.springframework.beans.factory.ListableBeanFactory",
            "org.springframework.beans.factory.config.ConfigurableListableBeanFactory",
            "org.springframework.core.env.Environment");

    private Injections() {}

    /** The names of the beans that the plugin makes. */
    static List<String> beans(ConfigurableApplicationContext context, String plugin) {
        var home = configuration(context, plugin).getPackageName() + ".";
        return Stream.of(context.getBeanDefinitionNames())
                .filter(name -> maker(context, name).startsWith(home))
                .toList();
    }

    private static Class<?> configuration(ConfigurableApplicationContext context, String plugin) {
        var descriptor = context.getBean(PluginCatalog.class).find(plugin);
        return Objects.requireNonNull(descriptor
                .orElseThrow(
                        () -> new AssertionError("Expected a plugin '" + plugin + "' on the class path, found none."
                                + " Name its entry in META-INF/services/org.eventbot.core.plugin.BotPlugin."))
                .configuration());
    }

    /** The class whose method made the bean, or else the bean's own. */
    private static String maker(ConfigurableApplicationContext context, String bean) {
        var definition = definition(context, bean);
        var factory = definition.getFactoryBeanName();
        var type = factory == null ? null : context.getType(factory);
        return type == null ? String.valueOf(definition.getBeanClassName()) : type.getName();
    }

    private static BeanDefinition definition(ConfigurableApplicationContext context, String bean) {
        return context.getBeanFactory().getBeanDefinition(bean);
    }

    /** What should not be there, as {@code where: what}. */
    static List<String> of(ConfigurableApplicationContext context, String plugin) {
        return injected(context, plugin)
                .filter(one -> isInternal(one.type()))
                .map(one -> one.where().getDeclaringClass().getSimpleName() + "."
                        + one.where().getName() + ": " + one.type().getTypeName())
                .distinct()
                .toList();
    }

    /** Whether any of its beans gets that one. */
    static boolean uses(ConfigurableApplicationContext context, String plugin, Class<?> type) {
        return injected(context, plugin)
                .anyMatch(one -> one.type().getTypeName().contains(type.getName()));
    }

    private record Injected(Executable where, Type type) {}

    private static Stream<Injected> injected(ConfigurableApplicationContext context, String plugin) {
        var methods = Stream.of(configuration(context, plugin).getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Executable.class::cast);
        var constructors = beans(context, plugin).stream()
                .map(context::getBean)
                .map(AopUtils::getTargetClass)
                .filter(type ->
                        type.getName().startsWith(configuration(context, plugin).getPackageName() + "."))
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getDeclaredConstructors()),
                        Stream.of(type.getDeclaredMethods()).filter(Injections::isAware)));
        return Stream.concat(methods, constructors)
                .flatMap(where -> Stream.of(where.getGenericParameterTypes()).map(type -> new Injected(where, type)));
    }

    /** Methods that Spring calls to hand something over. */
    private static boolean isAware(Method method) {
        return !method.isSynthetic() && method.getName().startsWith("set") && method.getParameterCount() == 1;
    }

    private static boolean isInternal(Type type) {
        var name = type.getTypeName();
        return name.contains("org.eventbot.core.") && name.contains(".internal.")
                || WHOLE_HOST.stream().anyMatch(whole -> Optional.of(name)
                        .filter(one -> one.equals(whole) || one.contains("<" + whole + ">"))
                        .isPresent());
    }
}
