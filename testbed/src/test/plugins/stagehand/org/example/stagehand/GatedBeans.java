package org.example.stagehand;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.eventbot.core.privacy.EndOfProcessing;
import org.eventbot.core.privacy.ErasureLedger;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.privacy.Target;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts a gate behind each step of the forgetting of an event, and of the erasure of a person. */
final class GatedBeans implements BeanPostProcessor {

    private static final String EVENT = "event";
    private static final String PERSON = "person";

    private final Gates gates;
    private final Set<Object> erasuresOfPeople = ConcurrentHashMap.newKeySet();

    GatedBeans(Gates gates) {
        this.gates = gates;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (name.startsWith("retention") && name.endsWith("Step")) {
            return gated(bean, this::step);
        }
        if (bean instanceof ErasureLedger) {
            return gated(bean, this::ledger);
        }
        if (bean instanceof Holdings) {
            return gated(bean, this::holdings);
        }
        if (bean instanceof EndOfProcessing end) {
            return gated(bean, call -> ended(end, call));
        }
        return bean instanceof Suppression ? gated(bean, this::suppression) : bean;
    }

    private static Object gated(Object bean, MethodInterceptor gate) {
        ProxyFactory factory = new ProxyFactory(bean);
        // Some are asked for by their class; the final ones are not.
        factory.setProxyTargetClass(!Modifier.isFinal(bean.getClass().getModifiers()));
        factory.addAdvice(gate);
        return factory.getProxy(bean.getClass().getClassLoader());
    }

    /** Before a step, which is after what the one before wrote down; and after it, before it is written down. */
    private Object step(MethodInvocation call) throws Throwable {
        if (!call.getMethod().getName().equals("take")) {
            return call.proceed();
        }
        Method step = call.getThis().getClass().getDeclaredMethod("step");
        step.setAccessible(true);
        Object itself = step.invoke(call.getThis());
        if (itself.toString().equals("ROOMS")) {
            gates.pass(EVENT, "REPORT, written down");
        }
        Object outcome = call.proceed();
        if (outcome.getClass().getSimpleName().equals("Done")) {
            gates.pass(EVENT, itself.toString());
        }
        return outcome;
    }

    private Object ledger(MethodInvocation call) throws Throwable {
        Object result = call.proceed();
        String method = call.getMethod().getName();
        if (method.equals("open") && ((Iterable<?>) call.getArguments()[1]).iterator().next() instanceof Target.Person) {
            erasuresOfPeople.add(call.getArguments()[0]);
            gates.pass(PERSON, "opened");
        }
        if (method.equals("close") && erasuresOfPeople.contains(call.getArguments()[0])) {
            gates.pass(PERSON, "closed");
        }
        return result;
    }

    private Object suppression(MethodInvocation call) throws Throwable {
        Object result = call.proceed();
        if (call.getMethod().getName().equals("suppress")) {
            gates.pass(PERSON, "suppressed");
        }
        return result;
    }

    private Object ended(EndOfProcessing end, MethodInvocation call) throws Throwable {
        Object result = call.proceed();
        if (Boolean.TRUE.equals(result) && call.getArguments()[0] instanceof Target.Person) {
            gates.pass(PERSON, "ended by " + end.owner());
        }
        return result;
    }

    private Object holdings(MethodInvocation call) throws Throwable {
        Object result = call.proceed();
        String method = call.getMethod().getName();
        if (method.equals("remains") && call.getArguments()[0] instanceof Target.Person) {
            gates.pass(PERSON, "verified");
        }
        return method.equals("all") ? gated((List<?>) result) : result;
    }

    private List<PersonalData> gated(List<?> categories) {
        List<PersonalData> gated = new ArrayList<>();
        categories.forEach(category -> gated.add(gated((PersonalData) category)));
        return gated;
    }

    private PersonalData gated(PersonalData data) {
        return (PersonalData) Proxy.newProxyInstance(
                PersonalData.class.getClassLoader(), new Class<?>[] {PersonalData.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("equals")) {
                        return proxy == arguments[0];
                    }
                    Object result = invoke(data, method, arguments);
                    if (method.getName().equals("drain") && arguments[0] instanceof Target.Person) {
                        gates.pass(PERSON, "erased " + data.category() + " of " + data.owner());
                    }
                    return result;
                });
    }

    private static Object invoke(PersonalData data, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(data, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
