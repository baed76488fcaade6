import { zodResolver } from '@hookform/resolvers/zod';
import type { AuthService } from '@locai/iam-javascript';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Field } from './field.js';
import { showProblem } from './problem.js';

const schema = z
  .object({
    firstName: z.string().trim().min(1, 'How shall we call you?'),
    email: z.email('This is no e-mail address.'),
    password: z.string().min(8, 'Eight characters or more.'),
    again: z.string(),
  })
  .refine(({ password, again }) => password === again, {
    path: ['again'],
    message: 'This is another password.',
  });
type Values = z.infer<typeof schema>;

/** A form to sign up with. */
export function SignUp({ service }: { service: AuthService }) {
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    resolver: zodResolver(schema),
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(({ firstName, email, password }) =>
    service.signUp({ firstName, email, password }).then(
      () => {},
      (error) => showProblem(error, ['firstName', 'email', 'password'], setError),
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <h2>Sign up</h2>
      {errors.root && <p role="alert">{errors.root.message}</p>}
      <Field
        label="First name"
        autoComplete="given-name"
        error={errors.firstName?.message}
        {...register('firstName')}
      />
      <Field
        label="E-mail"
        type="email"
        autoComplete="email"
        error={errors.email?.message}
        {...register('email')}
      />
      <Field
        label="Password"
        type="password"
        autoComplete="new-password"
        error={errors.password?.message}
        {...register('password')}
      />
      <Field
        label="Password again"
        type="password"
        autoComplete="new-password"
        error={errors.again?.message}
        {...register('again')}
      />
      <button type="submit" disabled={isSubmitting}>
        Sign up
      </button>
    </form>
  );
}
